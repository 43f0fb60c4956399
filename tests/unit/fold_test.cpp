#include "app/state/fold.h"

#include <gmock/gmock.h>

namespace app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Fold, CutsIntoSmallWords) {
  EXPECT_THAT(foldedWords("Flexor hallucis longus (FHL)"),
              ElementsAre("flexor", "hallucis", "longus", "fhl"));
  EXPECT_THAT(foldedWords("  gastrocnemius-medial,\t2nd "), ElementsAre("gastrocnemius", "medial", "2nd"));
  EXPECT_THAT(foldedWords(" .-/() "), IsEmpty());
  EXPECT_THAT(foldedWords(""), IsEmpty());
}

TEST(Fold, DropsAccents) {
  EXPECT_THAT(foldedWords("Músculo SÓLEO"), ElementsAre("musculo", "soleo"));
  EXPECT_THAT(foldedWords("Fußgelenk, Œdème, Łydka, œsophage, Ærø"),
              ElementsAre("fussgelenk", "oedeme", "lydka", "oesophage", "aero"));
  EXPECT_THAT(foldedWords("čéška žíla ţ ſ Ÿ ŵ ő"), ElementsAre("ceska", "zila", "t", "s", "y", "w", "o"));
}

TEST(Fold, DropsCombiningMarks) {
  EXPECT_THAT(foldedWords("mu\u0301sculo"), ElementsAre("musculo"));
}

TEST(Fold, KeepsOtherScriptsAndSplitsAtTheirPunctuation) {
  EXPECT_THAT(foldedWords("腓肠肌 – γαστροκνήμιος"), ElementsAre("腓肠肌", "γαστροκνήμιος"));
  EXPECT_THAT(foldedWords("calf’s bone"), ElementsAre("calf", "s", "bone"));
}

TEST(Fold, SurvivesBrokenUtf8) {
  EXPECT_THAT(foldedWords("a\xC3"), testing::SizeIs(1));
  EXPECT_NO_THROW(foldedWords("\xFF\xFE\x80 soleus \xE2\x80"));
}

}  // namespace
}  // namespace app
