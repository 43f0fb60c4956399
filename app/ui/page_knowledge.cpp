#include "app/ui/page_knowledge.h"

#include <algorithm>

#include "app/ui/knowledge_text.h"
#include "app/ui/link_row.h"

namespace app {

void drawKnowledgePage(const Page& page, Column& column, std::string_view topic) {
  const auto& knowledge = page.atlas().knowledge;
  if (!knowledge) return;
  const auto found = std::ranges::find(knowledge->topics(), topic, &anatomy::KnowledgeTopic::id);
  if (found == knowledge->topics().end()) return;
  column.title(found->title);
  column.space(14);
  std::vector<std::string> keys;
  for (const anatomy::KnowledgeItem* item : knowledge->ofTopic(topic)) {
    drawItem(page, column, *item);
    addKeys(keys, item->sources);
  }
  column.caption(page.text("details.unreviewed"));
  column.space(10);
  drawCitations(page, column, keys);
  column.space(16);
  drawTopicLinks(page, column, topic);
}

void drawTopicLinks(const Page& page, Column& column, std::string_view open) {
  if (!page.atlas().knowledge) return;
  column.rule();
  column.space(12);
  column.caption(page.text("panel.page.topics"));
  column.space(6);
  for (const anatomy::KnowledgeTopic& topic : page.atlas().knowledge->topics())
    if (topic.id != open) linkRow(page, column, topic.title, "page " + topic.id);
}

}  // namespace app
