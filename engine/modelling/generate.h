// From solids in words to meshes that a program can draw: fields, shared out between neighbours on one
// lattice, turned into surfaces, reduced, and given a grain and a mask.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/geometry/mesh.h"
#include "engine/modelling/mesh_reduce.h"
#include "engine/modelling/solid.h"

namespace eng {

struct GeneratorOptions {
  float spacingMm = 0.6f;  // of the lattice; a sheet needs to be twice as thick
  float envelopeSpacingMm = 1.5f;
  EnvelopeOptions envelope;
  std::vector<MeshReduction> levels;  // finest first, at least one
  std::vector<std::string> only;      // solids to make; empty: all. Neighbours are still respected
};

struct GeneratedSolid {
  std::string name;
  std::vector<Mesh> levels;  // tangents: the grain; colours: the mask, as grey, with alpha 255
};

// What went wrong with one solid.
struct GeneratorProblem {
  std::string solid, what;
};

struct Generated {
  std::vector<GeneratedSolid> solids;  // those that are not hidden, in the given order
  std::vector<GeneratorProblem>
      problems;  // solids of which nothing is left, or that fell into more pieces than meant
  std::vector<std::pair<std::string, double>> seconds;  // how long each stage took
};

// Names must be unique and interfaces name solids of the list. The same input gives the same meshes, on any
// number of cores.
Generated generate(const std::vector<Solid>& solids, const GeneratorOptions& options);

}  // namespace eng
