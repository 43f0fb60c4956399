// How a piece of knowledge is set: what is urgent with a bar at its side, disagreements side by side, and at
// the end of a page the sources that its words cite.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/anatomy/knowledge/knowledge.h"
#include "app/ui/column.h"

namespace app {

void drawItem(const Page& page, Column& column, const anatomy::KnowledgeItem& item);

// "[S0]  the citation", each once, in the order given.
void drawCitations(const Page& page, Column& column, const std::vector<std::string>& keys);

// Adds what is not in the list yet.
void addKeys(std::vector<std::string>& keys, const std::vector<std::string>& more);

// The red flags in a few words; a press opens their page.
void drawRedFlagCard(const Page& page, Column& column);

}  // namespace app
