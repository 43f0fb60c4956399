// Text as search sees it: small letters without accents, cut into words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

// "Tendo calcáneus (Achillis)" gives "tendo", "calcaneus", "achillis". Latin letters lose case and accents;
// other scripts stay as they are; all else separates words.
std::vector<std::string> foldedWords(std::string_view utf8);

}  // namespace app
