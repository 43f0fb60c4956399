// The built-in leg against the meshes that it was measured from, where these are at hand.
#include <gmock/gmock.h>

#include "tests/built_in/subject.h"
#include "tests/leg/ruler/likeness.h"
#include "tests/leg/ruler/silhouette.h"

namespace {

ruler::Likeness likenessOf(const std::string& id) {
  const eng::Mesh& mesh = test::builtIn().meshes.at(id);
  return ruler::compare(mesh, test::reference().meshes.at(id),
                        ruler::comparedRange(id, mesh, test::builtIn().lengthMm));
}

TEST(BuiltInLikeness, BonesOfTheShankAndGastrocnemius) {
  SKIP_WITHOUT(test::sharedLeg());
  for (const char* id : {"tibia", "fibula", "gastrocnemius-medial", "gastrocnemius-lateral"}) {
    const ruler::Likeness likeness = likenessOf(id);
    EXPECT_GE(likeness.overlap, 0.82) << id;
    EXPECT_LE(likeness.meanMm, 1.8f) << id;
  }
}

TEST(BuiltInLikeness, SoleusAndTheBellies) {
  SKIP_WITHOUT(test::sharedLeg());
  EXPECT_GE(likenessOf("soleus").overlap, 0.78);
  for (const char* id : {"tibialis-anterior", "extensor-digitorum-longus", "extensor-hallucis-longus",
                         "tibialis-posterior", "flexor-hallucis-longus", "popliteus"})
    EXPECT_GE(likenessOf(id).overlap, 0.68) << id;
}

TEST(BuiltInLikeness, HeelAndAnkle) {
  SKIP_WITHOUT(test::sharedLeg());
  for (const char* id : {"calcaneus", "talus"}) EXPECT_GE(likenessOf(id).overlap, 0.72) << id;
}

// Everything of the calf that the reference has: its muscles and what they lie on.
TEST(BuiltInLikeness, SilhouettesOfTheCalf) {
  SKIP_WITHOUT(test::sharedLeg());
  std::vector<const eng::Mesh*> model, real;
  for (const char* id : {"gastrocnemius-medial", "gastrocnemius-lateral", "soleus", "plantaris", "popliteus",
                         "calcaneal-tendon", "tibia", "fibula", "calcaneus"}) {
    model.push_back(&test::builtIn().meshes.at(id));
    real.push_back(&test::reference().meshes.at(id));
  }
  for (const ruler::View view : ruler::kCalfViews)
    EXPECT_GE(ruler::silhouetteLikeness(model, real, view), 0.95) << ruler::kViewNames[size_t(view)];
}

}  // namespace
