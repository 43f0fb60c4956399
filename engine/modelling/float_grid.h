// Names OpenVDB's grid of floats without OpenVDB's headers, which take the compiler many seconds: a header
// that only passes a grid on includes this, and the .cpp that looks into it includes <openvdb/openvdb.h>.
#pragma once

#include <openvdb/version.h>

#include <cstdint>

namespace openvdb {
OPENVDB_USE_VERSION_NAMESPACE
namespace OPENVDB_VERSION_NAME {
namespace tree {
template <typename T, uint32_t log2Dim>
class LeafNode;
template <typename Child, uint32_t log2Dim>
class InternalNode;
template <typename Child>
class RootNode;
template <typename Root>
class Tree;
}  // namespace tree
template <typename Tree>
class Grid;
}  // namespace OPENVDB_VERSION_NAME
}  // namespace openvdb

namespace eng {

using FloatLeaf = openvdb::tree::LeafNode<float, 3>;
using FloatNodes = openvdb::tree::InternalNode<openvdb::tree::InternalNode<FloatLeaf, 4>, 5>;
// The same type as openvdb::FloatGrid.
using FloatGrid = openvdb::Grid<openvdb::tree::Tree<openvdb::tree::RootNode<FloatNodes>>>;

}  // namespace eng
