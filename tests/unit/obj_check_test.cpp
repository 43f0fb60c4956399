#include "engine/geometry/obj_check.h"

#include <gmock/gmock.h>

#include "tests/error_text.h"

using test::errorOf;
using testing::HasSubstr;

namespace {

const std::string kTriangle = "v 0 0 0\nv 1 0 0\nv 0 1 0\n";

std::string checkedText(std::string_view text) {
  const eng::CheckedFile checked = eng::checkedObj(text);
  return {reinterpret_cast<const char*>(checked.bytes.data()), checked.bytes.size()};
}

std::string refusal(std::string_view text) {
  return errorOf([&] { eng::checkedObj(text); });
}

}  // namespace

TEST(ObjCheck, KeepsVerticesNormalsAndFaces) {
  EXPECT_EQ(checkedText("v 0 0 0\nv 1 0 0\nv 0 1 0\nvn 0 0 1\nf 1//1 2//1 3//1\n"),
            "v 0 0 0\nv 1 0 0\nv 0 1 0\nvn 0 0 1\no 0\nf 1//1 2//1 3//1\n");
}

TEST(ObjCheck, LeavesOutTheRest) {
  const std::string text = "mtllib /etc/passwd\nusemtl red\nvt 0 0\ns 1\nl 1 2\np 1\n# words\ncurv 0 1 1 2\n";
  EXPECT_EQ(checkedText(text + kTriangle + "f 1/1 2/1 3/1\n"), kTriangle + "o 0\nf 1 2 3\n");
}

TEST(ObjCheck, DropsColoursAfterThePosition) {
  EXPECT_THAT(checkedText("v 1 2 3 0.5 0.5 0.5\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"), HasSubstr("v 1 2 3\n"));
}

TEST(ObjCheck, CountsNegativeIndicesBack) {
  EXPECT_THAT(checkedText(kTriangle + "vn 0 0 1\nf -3//-1 -2//-1 -1//-1\n"), HasSubstr("f 1//1 2//1 3//1\n"));
}

TEST(ObjCheck, UnderstandsWindowsLinesTabsAndContinuedLines) {
  EXPECT_EQ(checkedText("v 0\t0 0\r\nv 1 0 0 \r\nv 0 1 0\r\nf 1 \\\r\n2 3\r\n"),
            kTriangle + "o 0\nf 1 2 3\n");
}

TEST(ObjCheck, GathersFacesByName) {
  const eng::CheckedFile checked = eng::checkedObj(
      kTriangle + "f 1 2 3\no  Soleus muscle \nf 1 2 3\ng other\nf 3 2 1\no Soleus muscle\nf 2 3 1\n");
  EXPECT_THAT(checked.names, testing::ElementsAre("", "Soleus muscle", "other"));
  const std::string text(reinterpret_cast<const char*>(checked.bytes.data()), checked.bytes.size());
  EXPECT_THAT(text, HasSubstr("o 1\nf 1 2 3\nf 2 3 1\no 2\nf 3 2 1\n"));
}

TEST(ObjCheck, NamesTheLineAtFault) {
  EXPECT_THAT(refusal("v 0 0\n"), HasSubstr("line 1: 'v' needs three numbers and has 2"));
  EXPECT_THAT(refusal(kTriangle + "v 1 x 3\n"), HasSubstr("line 4: 'x' is no number"));
  EXPECT_THAT(refusal("v 1 nan 3\n"), HasSubstr("'nan' is no number"));
  EXPECT_THAT(refusal("v 1 1e999 3\n"), HasSubstr("'1e999' is no number"));
  EXPECT_THAT(refusal(kTriangle + "f 1 2\n"), HasSubstr("line 4: a face needs three corners"));
  EXPECT_THAT(refusal(kTriangle + "f 1 2 0\n"), HasSubstr("'0' is no index"));
  EXPECT_THAT(refusal(kTriangle + "f 1 2 3z\n"), HasSubstr("'3z' is no index"));
  EXPECT_THAT(refusal(kTriangle + "f -4 2 3\n"), HasSubstr("index -4"));
  EXPECT_THAT(refusal(kTriangle + "f 1 2 99999999999999999999\n"), HasSubstr("no index"));
}

TEST(ObjCheck, RefusesIndicesBeyondTheEnd) {
  EXPECT_THAT(refusal(kTriangle + "f 1 2 3\nf 1 2 4\n"),
              HasSubstr("line 5: vertex 4 does not exist, there are 3"));
  EXPECT_THAT(refusal(kTriangle + "f 1//1 2//1 3//1\n"), HasSubstr("normal 1 does not exist, there are 0"));
  EXPECT_EQ(refusal("f 1 2 3\n" + kTriangle), "");  // vertices may follow
}

TEST(ObjCheck, RefusesWhatWouldCostTooMuch) {
  std::string polygon = "f";
  for (int i = 0; i < 300; ++i) polygon += " 1";
  EXPECT_THAT(refusal(kTriangle + polygon + "\n"), HasSubstr("more than 256 corners"));
  EXPECT_THAT(refusal("v " + std::string(70000, '1') + " 0 0\n"), HasSubstr("longer than"));
  std::string names = kTriangle;
  for (int i = 0; i < 10001; ++i) names += "o n" + std::to_string(i) + "\nf 1 2 3\n";
  EXPECT_THAT(refusal(names), HasSubstr("objects and groups"));
}

TEST(ObjCheck, RefusesBinaryAndEmptyContent) {
  EXPECT_THAT(refusal(kTriangle + std::string("f 1 2 3\0\n", 9)), HasSubstr("control characters"));
  EXPECT_THAT(refusal("glTF\x02"), HasSubstr("control characters"));
  EXPECT_THAT(refusal(""), HasSubstr("no triangles"));
  EXPECT_THAT(refusal(kTriangle), HasSubstr("no triangles"));
}
