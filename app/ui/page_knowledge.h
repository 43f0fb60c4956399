// A topic of the knowledge as a page of the details panel, and the way to all of them.
#pragma once

#include <string_view>

#include "app/ui/column.h"

namespace app {

void drawKnowledgePage(const Page& page, Column& column, std::string_view topic);

// A link to each topic but the one that is open.
void drawTopicLinks(const Page& page, Column& column, std::string_view open = {});

}  // namespace app
