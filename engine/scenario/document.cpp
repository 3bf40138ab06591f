#include "engine/scenario/document.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <sstream>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/core/utf8.hpp"
#include "engine/scenario/syntax.hpp"
#include "engine/scenario/text.hpp"

namespace vidik {

namespace {

constexpr std::size_t deepest = 32;
constexpr int most_values = 100000;

/// Thrown where reading on makes no sense; the reason is among the Diagnostics.
struct Stop {};

/// Puts yaml-cpp's events together to a tree, and refuses what scenario files must not hold.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(std::shared_ptr<const SourceFile> file, Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(diagnostics) {}

  Node take_root() {
    check_last_quotation();
    return std::move(root_);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) stop(mark, "a second document begins here", "keep one scenario in each file");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node = started(Node::Kind::null, mark, "", anchor);
    if (expects_key()) stop(mark, "a key is missing before the ':'");
    node.scalar = written_null(mark);
    if (node.scalar.empty() && !open_.empty() && open_.back().key) node.where = open_.back().key->where;
    finished(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    if (expects_key()) stop(mark, "an alias (*) is not allowed here");
    diagnostics_.error(place(mark), "an alias (*) is not allowed here",
                       "write the value out, or share it between files with `extends`");
    finished(started(Node::Kind::null, mark, "", 0));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node = started(Node::Kind::scalar, mark, tag, anchor);
    node.scalar = value;
    node.quoted = tag == "!";
    last_scalar_ = mark;
    refuse_control_characters(node, expects_key());
    expects_key() ? take_key(node) : finished(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    begin(Node::Kind::list, mark, tag, anchor);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    begin(Node::Kind::map, mark, tag, anchor);
  }
  void OnSequenceEnd() override { end(); }
  void OnMapEnd() override { end(); }

 private:
  /// A list or map whose end has not been seen.
  struct Open {
    Node node;
    std::optional<Located<std::string>> key;  ///< read, and waiting for its value
    std::unordered_map<std::string, Location> keys_seen;
    bool is_key = false;  ///< where a key should stand; said at its end, as it may be nested too deep
    YAML::Mark mark;
  };

  /// yaml-cpp counts lines and bytes from 0; the user counts lines and characters from 1. Counted on from the
  /// place before, so that a very long line is walked once.
  Location place(const YAML::Mark& mark) {
    if (mark.is_null()) return {file_, 0, 0};
    if (mark.line != counted_.line || mark.column < counted_.byte) counted_ = {mark.line, 0, 1};
    const auto line = line_of(mark);
    for (; counted_.byte < std::min(mark.column, static_cast<int>(line.size())); ++counted_.byte)
      counted_.column +=
          (static_cast<unsigned char>(line[static_cast<std::size_t>(counted_.byte)]) & 0xC0) != 0x80;
    return {file_, mark.line + 1, counted_.column};
  }
  std::string_view line_of(const YAML::Mark& mark) const {
    if (mark.is_null()) return {};
    const auto line = static_cast<std::size_t>(mark.line);
    return line < file_->lines.size() ? std::string_view(file_->lines[line]) : std::string_view();
  }
  [[noreturn]] void stop(const YAML::Mark& mark, std::string message, std::string help = "") {
    diagnostics_.error(place(mark), std::move(message), std::move(help));
    throw Stop{};
  }

  bool expects_key() const {
    return !open_.empty() && open_.back().node.kind == Node::Kind::map && !open_.back().key;
  }

  /// The word if null was written out; an empty value is also a null to yaml-cpp, marked at what follows it.
  std::string written_null(const YAML::Mark& mark) const {
    const auto line = line_of(mark);
    const auto rest = line.substr(std::min(static_cast<std::size_t>(mark.column), line.size()));
    for (const std::string_view word : {"null", "Null", "NULL", "~"})
      if (rest.starts_with(word) && !rest.substr(word.size()).starts_with(':')) return "null";
    return "";
  }

  Node started(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (++values_ > most_values) stop(mark, fmt::format("more than {} values in one file", most_values));
    Node node;
    node.kind = kind;
    node.where = place(mark);
    if (anchor != 0)
      diagnostics_.error(node.where, "an anchor (&) is not allowed here",
                         "write the value where it is needed, or share it between files with `extends`");
    node.tag = own_tag(tag, node.where);
    return node;
  }

  /// The name in !name; plain and quoted values carry the marks "?" and "!".
  std::string own_tag(const std::string& tag, const Location& where) {
    if (tag.empty() || tag == "?" || tag == "!") return "";
    if (tag.size() > 1 && tag.size() < 64 && tag[0] == '!' && tag[1] != '!') return tag.substr(1);
    constexpr std::string_view standard = "tag:yaml.org,2002:";
    const auto shown = tag.starts_with(standard) ? "!!" + tag.substr(standard.size()) : tag.substr(0, 64);
    diagnostics_.error(where, fmt::format("the tag '{}' is not known", shown),
                       "only distributions are tagged, such as !normal {mean: 3, sd: 1}");
    return "";
  }

  /// An escape such as "\e" brings in what check_text() refuses where it is written out.
  void refuse_control_characters(const Node& node, bool key) {
    for (std::string_view rest = node.scalar; !rest.empty();
         rest.remove_prefix(std::max<std::size_t>(character_length(rest), 1))) {
      const bool line_break = rest[0] == '\n' || rest[0] == '\t';
      if (line_break ? !key : !control_character(rest)) continue;
      diagnostics_.error(node.where, fmt::format("the control character {} does not belong in {}",
                                                 code_point(rest), key ? "a key" : "a text"));
      return;
    }
  }

  void take_key(const Node& node) {
    auto& map = open_.back();
    if (!node.tag.empty()) diagnostics_.error(node.where, "a key may not have a tag");
    if (node.scalar == "<<")
      diagnostics_.error(node.where, "the merge key '<<' is not allowed here",
                         "files are put together with `extends: other-file.yaml`");
    const auto [seen, fresh] = map.keys_seen.emplace(node.scalar, node.where);
    if (!fresh)
      diagnostics_.add({Severity::error, node.where,
                        fmt::format("the key '{}' stands here twice", node.scalar), "keep one of the two",
                        seen->second, "first here"});
    map.key = Located<std::string>{node.scalar, node.where};
  }

  void begin(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (open_.size() == deepest) stop(mark, fmt::format("nested more than {} levels deep", deepest));
    Open opened;
    opened.is_key = expects_key();
    opened.mark = mark;
    opened.node = started(kind, mark, tag, anchor);
    open_.push_back(std::move(opened));
  }
  void end() {
    if (open_.back().is_key) stop(open_.back().mark, "a key must be plain text, not a list or a map");
    Node node = std::move(open_.back().node);
    open_.pop_back();
    finished(std::move(node));
  }

  /// yaml-cpp takes the end of the file for the end of a quotation, which only the last scalar can meet.
  void check_last_quotation() {
    const auto line = line_of(last_scalar_);
    const auto begin = static_cast<std::size_t>(last_scalar_.column);
    if (begin >= line.size() || (line[begin] != '"' && line[begin] != '\'')) return;
    if (!closes(line[begin], static_cast<std::size_t>(last_scalar_.line), begin + 1))
      diagnostics_.error(place(last_scalar_), "this quotation mark is not closed");
  }
  bool closes(char quote, std::size_t line, std::size_t byte) const {
    for (; line < file_->lines.size(); ++line, byte = 0)
      for (std::string_view text = file_->lines[line]; byte < text.size(); ++byte) {
        if (text[byte] == quote) return true;  // of '' the first closes, too
        if (text[byte] == '\\' && quote == '"') ++byte;
      }
    return false;
  }

  void finished(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    auto& parent = open_.back();
    if (parent.node.kind == Node::Kind::map) {
      assert(parent.key);
      parent.node.keys.push_back(std::move(*parent.key));
      parent.key.reset();
    }
    parent.node.items.push_back(std::move(node));
  }

  std::shared_ptr<const SourceFile> file_;
  Diagnostics& diagnostics_;
  struct {
    int line = -1, byte = 0, column = 1;
  } counted_;  ///< how many characters stand before a byte
  std::vector<Open> open_;
  YAML::Mark last_scalar_ = YAML::Mark::null_mark();
  Node root_;
  int documents_ = 0;
  int values_ = 0;
};

Location place_of(const YAML::Exception& problem, const std::shared_ptr<const SourceFile>& file) {
  if (problem.mark.is_null()) return {file, 0, 0};
  const int last = std::max<int>(1, static_cast<int>(file->lines.size()));
  return {file, std::min(problem.mark.line + 1, last), problem.mark.column + 1};
}

void parse_into(TreeBuilder& builder, const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  while (parser.HandleNextDocument(builder)) {
  }
}

}  // namespace

const Node* Node::find(const std::string& key) const {
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (*keys[i] == key) return &items[i];
  return nullptr;
}

Node parse_document(const std::shared_ptr<const SourceFile>& file, const std::string& text) {
  Diagnostics diagnostics;
  check_text(file, diagnostics);
  diagnostics.throw_if_errors();
  TreeBuilder builder(file, diagnostics);
  try {
    parse_into(builder, text);
  } catch (const Stop&) {
  } catch (const YAML::Exception& problem) {
    report_syntax(problem.msg, place_of(problem, file), diagnostics);
  }
  Node root = builder.take_root();
  if (!diagnostics.has_errors() && root.kind == Node::Kind::null)
    diagnostics.error({file, 0, 0}, "the file is empty", "a scenario begins with `schema: 1`");
  diagnostics.throw_if_errors();
  return root;
}

Node read_document(const std::filesystem::path& path) {
  const std::string text = read_text(path);
  return parse_document(SourceFile::from_text(path.string(), text), text);
}

}  // namespace vidik
