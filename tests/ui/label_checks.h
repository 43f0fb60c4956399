// What must hold of any placement of labels, asked in another way than the layout asks it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "app/ui/label_layout.h"

namespace test {

void expectReadable(const std::vector<app::PlacedLabel>& placed, const std::vector<app::LabelWish>& wishes,
                    const app::LabelRoom& room, const std::string& where);

}  // namespace test
