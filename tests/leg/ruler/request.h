// What the command line of leg-ruler asks for.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/leg/ruler/outline.h"
#include "tests/leg/ruler/silhouette.h"

namespace ruler {

inline constexpr const char* kUsage =
    "leg-ruler MODEL [--reference FOLDER] [--only ID,..] [--above ID=T,..] [--assets FOLDER] [--table FILE]\n"
    "          [--coarse] [--overlaps] [--skin] [--landmarks] [--silhouettes] [--attachments] [--touching]\n"
    "          [--contacts ID+ID,..] [--stations ID,..] [--along AXIS] [--at T,..]\n"
    "          [--sections OUT.png] [--profile OUT.png] [--view NAME]\n"
    "MODEL is a model folder, a GLB file or 'built-in'. --along: proximal (--at is in t), anterior, "
    "lateral,\n"
    "or a bone's own axis as X,Y,Z:X,Y,Z (--at is in mm). --attachments and --touching follow the "
    "description.\n"
    "--above compares a structure only above that t. --view: posterior, anterior, lateral, medial, "
    "superior,\n"
    "inferior or three-quarter.\n";

struct Request {
  std::filesystem::path model;  // empty: the built-in leg
  std::filesystem::path reference, assets, table;
  std::vector<std::string> only;        // empty: all
  std::map<std::string, float> aboveT;  // by id
  bool coarse = false;                  // measures the coarser meshes
  bool overlaps = false, skin = false, landmarks = false, silhouettes = false, attachments = false,
       touching = false;
  std::vector<std::string> contacts;  // "soleus+gastrocnemius-medial"
  std::vector<std::string> stations;  // ids
  SectionFrame frame;                 // of stations and sections
  bool alongLeg = true;               // places along it are t, otherwise mm
  std::vector<float> at;
  std::filesystem::path sections, profile;
  View view = View::Lateral;

  // Whether the table of all structures is wanted: nothing else is asked for.
  bool likenesses() const;
};

// Throws eng::Error, one line with the argument that is wrong.
Request readRequest(std::span<const std::string> arguments);

}  // namespace ruler
