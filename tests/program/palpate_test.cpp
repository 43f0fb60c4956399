// calf-atlas palpate and roll: what a person reads from one press and one place of the roller.
#include <gmock/gmock.h>

#include <set>

#include "tests/program/run_program.h"

namespace test {
namespace {

using json = nlohmann::json;
using testing::HasSubstr;

json answer(Arguments arguments) {
  arguments.push_back("--json");
  const auto result = runProgram(arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return result.json();
}

std::set<std::string> keysOf(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

TEST(Palpate, tellsLayersAndReach) {
  const json low = answer({"palpate", "--at", "0.30,180", "--tool", "thumb", "--force", "25"});
  EXPECT_EQ(keysOf(low), (std::set<std::string>{"force_n", "tool", "contact_area_cm2", "face_pressure_kpa",
                                                "indentation_mm", "layers", "reaches", "pain_nrs", "referral",
                                                "refused"}));
  EXPECT_NEAR(low.at("contact_area_cm2"), 2.5, 0.01);
  EXPECT_NEAR(low.at("face_pressure_kpa"), 100.0, 0.5);
  EXPECT_TRUE(low.at("refused").is_null());
  EXPECT_EQ(low.at("reaches").at("soleus"), true);
  double sum = 0.0;
  for (const auto& layer : low.at("layers")) sum += layer.at("compressed_mm").get<double>();
  EXPECT_NEAR(sum, low.at("indentation_mm"), 0.02);
  EXPECT_EQ(low.at("layers").front().at("structure"), "skin");
  const json high = answer({"palpate", "--at", "0.65,180", "--tool", "thumb", "--force", "25"});
  EXPECT_EQ(high.at("reaches").at("soleus"), false);
  EXPECT_EQ(high.at("reaches").at("gastrocnemius-medial"), true);
}

TEST(Palpate, aTriggerPointHurtsAndRefers) {
  const json pressed = answer({"palpate", "--site", "soleus-1", "--tool", "thumb", "--force", "50"});
  EXPECT_GT(pressed.at("pain_nrs"), 3.0);
  ASSERT_FALSE(pressed.at("referral").empty());
  EXPECT_EQ(pressed.at("referral")[0].at("zone"), "heel-sole");
}

TEST(Palpate, contractionAndJointsChangeWhatGives) {
  const Arguments press = {"palpate", "--at=0.3,180", "--tool=thumb", "--force=25"};
  const double rest = answer(press).at("indentation_mm");
  Arguments pulled = press;
  pulled.insert(pulled.end(), {"--contract", "soleus=1", "--contract", "gastrocnemius=0.5"});
  EXPECT_LT(answer(pulled).at("indentation_mm"), rest - 0.5);
}

TEST(Palpate, refusesHardPressureOnVesselsAndNerves) {
  const json refused = answer({"palpate", "--at", "1.0,180", "--tool", "thumb", "--force", "40"});
  EXPECT_THAT(refused.at("refused"), HasSubstr("hollow of the knee"));
  EXPECT_TRUE(refused.at("indentation_mm").is_null());
  EXPECT_TRUE(refused.at("layers").empty());
}

TEST(Palpate, oneLineForWhatCannotBePressed) {
  expectFault(runProgram({"palpate", "--at", "0.3,180", "--force", "9999"}), 2, {"9999", "thumb"});
  expectFault(runProgram({"palpate", "--at", "0.3,180", "--force", "nan"}), 2, {"nan"});
  expectFault(runProgram({"palpate", "--at", "7,180", "--force", "10"}), 2, {"no tissue at t 7"});
  expectFault(runProgram({"palpate", "--at", "0.3", "--force", "10"}), 2, {"'0.3'", "T,THETA"});
  expectFault(runProgram({"palpate", "--site", "elbow-1", "--force", "10"}), 2, {"elbow-1"});
  expectFault(runProgram({"palpate", "--at", "0.3,180", "--force", "10", "--tool", "fork"}), 2,
              {"fork", "thumb"});
  expectFault(runProgram({"palpate", "--at", "0.3,180", "--force", "10", "--knee", "200"}), 2,
              {"200", "knee"});
  expectFault(runProgram({"palpate", "--at", "0.3,180", "--force", "10", "--contract", "soleus=3"}), 2,
              {"soleus"});
  expectFault(runProgram({"palpate", "--force", "10"}), 2, {"--site"});
}

TEST(Palpate, printsWordsWithoutGaps) {
  const auto result = runProgram({"palpate", "--at", "0.30,180", "--force", "25"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("soleus is reached"));
  EXPECT_THAT(result.out, testing::Not(HasSubstr("<")));
}

TEST(Palpate, saysWhereItStartsInAModelWithoutSkin) {
  SKIP_WITHOUT(sharedLeg());
  const auto result =
      runProgram({"palpate", "--at", "0.30,180", "--force", "25", "--model", sharedLeg().string()});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("no skin there: pressing starts at calcaneal-tendon"));
}

TEST(Roll, saysWhatItLiesOnInAModelWithoutSkin) {
  SKIP_WITHOUT(sharedLeg());
  const auto result = runProgram({"roll", "--at", "0.5", "--model", sharedLeg().string()});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("no skin there"));
}

TEST(Roll, tellsPressureAndArea) {
  const json rolled =
      answer({"roll", "--at", "0.5", "--roller", "soft", "--load", "0.29", "--body-mass", "80.4"});
  EXPECT_EQ(keysOf(rolled),
            (std::set<std::string>{"load_n", "contact_area_cm2", "mean_pressure_kpa", "peak_pressure_kpa",
                                   "indentation_mm", "soleus_pressure_kpa", "refused"}));
  EXPECT_NEAR(rolled.at("load_n"), 228.7, 0.5);
  EXPECT_NEAR(rolled.at("mean_pressure_kpa"), 33.4, 6.4);
  EXPECT_NEAR(
      rolled.at("mean_pressure_kpa").get<double>() * rolled.at("contact_area_cm2").get<double>() / 10.0,
      228.7, 4.0);
  EXPECT_GT(rolled.at("soleus_pressure_kpa"), 10.0);
}

TEST(Roll, refusesTheHollowOfTheKneeAndTheAchilles) {
  for (const auto& [t, words] : {std::pair("0.95", "hollow of the knee"), {"0.05", "Achilles"}}) {
    const json refused = answer({"roll", "--at", t, "--roller", "rigid"});
    EXPECT_THAT(refused.at("refused"), HasSubstr(words));
    EXPECT_TRUE(refused.at("peak_pressure_kpa").is_null());
  }
}

TEST(Roll, oneLineForWhatCannotBeRolled) {
  expectFault(runProgram({"roll", "--at", "0.5", "--body-mass", "5"}), 2, {"5 kg"});
  expectFault(runProgram({"roll", "--at", "0.5", "--load", "2"}), 2, {"share"});
  expectFault(runProgram({"roll", "--at", "nan"}), 2, {"nan"});
  expectFault(runProgram({"roll", "--at", "0.5", "--rotation", "180"}), 2, {"180"});
  expectFault(runProgram({"roll", "--at", "0.5", "--roller", "pin"}), 2, {"pin", "soft"});
  expectFault(runProgram({"roll"}), 2, {"--at"});
}

TEST(Roll, printsWordsWithoutGaps) {
  const auto result = runProgram({"roll", "--at", "0.5", "--rotation", "30"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("kPa"));
  EXPECT_THAT(result.out, testing::Not(HasSubstr("<")));
}

}  // namespace
}  // namespace test
