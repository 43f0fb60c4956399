// What lies where in the built-in leg: nothing in anything else, all under the skin, ends on their bones.
#include <gmock/gmock.h>

#include <set>

#include "engine/base/parallel.h"
#include "tests/built_in/subject.h"
#include "tests/leg/ruler/contact.h"
#include "tests/leg/ruler/overlap.h"
#include "tests/leg/ruler/skin_depth.h"

namespace {

using ruler::Surface;

// Pairs may overlap by the error of the decimation, hardly more.
TEST(BuiltInPlace, NothingLiesInAnythingElse) {
  std::vector<std::string> ids;
  std::vector<const Surface*> list;
  for (const auto& [id, surface] : test::surfaces()) {
    ids.push_back(id);
    list.push_back(&surface);
  }
  double totalMm3 = 0.0;
  for (const ruler::Overlap& o : ruler::overlaps(list)) {
    totalMm3 += o.volumeMm3;
    EXPECT_LE(o.volumeMm3, 20.0) << ids[o.first] << " and " << ids[o.second];
    EXPECT_LE(o.depthMm, 0.5f) << ids[o.first] << " and " << ids[o.second];
  }
  EXPECT_LE(totalMm3, 100.0);
}

TEST(BuiltInPlace, EverythingLiesAMillimetreUnderTheSkin) {
  const ruler::SkinDepth depth(test::surfaceOf("skin"));
  std::vector<std::string> ids;
  for (const auto& [id, surface] : test::surfaces())
    if (id != "skin") ids.push_back(id);
  std::vector<ruler::SkinDepth::Shallowest> shallowest(ids.size());
  eng::parallelFor(ids.size(),
                   [&](size_t i) { shallowest[i] = depth.shallowestOf(test::surfaceOf(ids[i])); });
  for (size_t i = 0; i < ids.size(); ++i) {
    const glm::vec3 at = shallowest[i].place;
    EXPECT_GE(shallowest[i].depthMm, 1.0f) << ids[i] << " at " << at.x << " " << at.y << " " << at.z;
  }
}

TEST(BuiltInPlace, AttachmentsReachTheirBones) {
  size_t count = 0;
  for (const auto& [id, attachments] : test::description().attachments)
    for (const anatomy::Attachment& attachment : attachments) {
      ++count;
      const float gapMm = ruler::distanceNear(attachment.atMm, ruler::kAttachmentMm, test::surfaceOf(id),
                                              test::surfaceOf(attachment.bone));
      EXPECT_LE(gapMm, 2.0f) << id << " to " << attachment.bone << " at " << attachment.atMm.x << " "
                             << attachment.atMm.y << " " << attachment.atMm.z;
    }
  EXPECT_GE(count, 60u);
}

TEST(BuiltInPlace, NeighboursTouch) {
  EXPECT_GE(test::description().touching.size(), 8u);
  for (const auto& [first, second] : test::description().touching) {
    const ruler::Contact contact =
        ruler::contactOf(test::surfaceOf(first), test::surfaceOf(second), 0.2f, 1.5f);
    EXPECT_GT(contact.areaCm2, 1.0f) << first << " and " << second;
    EXPECT_GE(contact.share, 0.6f) << first << " and " << second;
  }
}

TEST(BuiltInPlace, ValvesLieInTheirVeins) {
  ASSERT_TRUE(test::description().valvesMm.contains("soleal-veins"));
  for (const auto& [vein, places] : test::description().valvesMm)
    for (const glm::vec3& place : places) {
      const auto nearest = test::surfaceOf(vein).nearest(place);
      EXPECT_TRUE(test::surfaceOf(vein).contains(place) || nearest->distanceMm < 1.0f)
          << vein << " at " << place.x << " " << place.y << " " << place.z;
    }
}

}  // namespace
