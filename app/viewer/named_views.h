// The views that have names: the topics and the person's saved ones.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/view_card.h"
#include "app/viewer/topics.h"

namespace app {

class NamedViews {
 public:
  // `assets` holds the topics. The atlas is borrowed.
  NamedViews(const std::filesystem::path& assets, const anatomy::Atlas& atlas);

  // Throws eng::Error, naming those that there are.
  const Topic& topic(std::string_view name) const;

  // A topic, or else a saved view. Throws eng::Error when it is neither or the file is broken.
  ViewState stateOf(std::string_view name, const ViewState& now, const ApplyContext& context,
                    anatomy::Problems& problems) const;
  std::string titleOf(std::string_view name) const;

  // All of them with their pictures, read when first asked for and after forget().
  std::span<const ViewCard> cards();
  uint64_t revision() const { return revision_; }
  void forget();  // saved views have changed

 private:
  void readCards();

  const anatomy::Atlas* atlas_;
  std::vector<Topic> topics_;
  std::vector<ViewCard> cards_;
  bool read_ = false;
  uint64_t revision_ = 1;
};

// The size of pictures in lists of views.
inline constexpr glm::uvec2 kViewPicture{150, 200};

}  // namespace app
