// Which solids a description holds, so that one can name another, also one that stands in a later file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/anatomy/structure_table.h"

namespace anatomy {

class DescribedIds {
 public:
  // Borrows the table, which must outlive it.
  explicit DescribedIds(const StructureTable& table) : table_(&table) {}

  // Nothing the first time; later where the id stood first.
  std::string add(const std::string& id, const std::string& where);

  bool has(std::string_view id) const { return wheres_.find(id) != wheres_.end(); }
  const StructureRow* rowOf(std::string_view id) const { return table_->findById(id); }

  // The solid of that name, or those of a group; empty where there is none.
  std::vector<std::string> spreadOut(const std::string& word) const;

  // "'soleu' is not described; did you mean 'soleus'?"
  std::string notDescribed(std::string_view word) const;
  // "'soleu' is no structure of structures.toml; did you mean 'soleus'?"
  std::string noStructure(std::string_view word) const;

 private:
  const StructureTable* table_;
  std::map<std::string, std::string, std::less<>> wheres_;
};

}  // namespace anatomy
