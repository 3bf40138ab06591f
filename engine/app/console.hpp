// Where the program's words go: data to stdout, everything else to stderr.
//
// Text for people is written in UTF-8 and turned into plain ASCII for terminals that have no UTF-8; colours
// are used only on terminals that want them (https://no-color.org).
#pragma once

#include <string>
#include <string_view>

namespace vidik::app {

class Console {
 public:
  struct Settings {
    bool quiet = false;   ///< only data and errors
    bool json = false;    ///< data as JSON
    bool unicode = true;  ///< the locale is UTF-8
    bool colour = false;  ///< stdout understands it
    bool live = false;    ///< stderr is a terminal, on which a line may be drawn again
    int live_width = 80;  ///< of the terminal behind stderr
    int width = 0;        ///< of the terminal behind stdout; 0: no terminal, no limit
  };
  /// What the environment says: terminals, locale, NO_COLOR, TERM, COLUMNS.
  static Settings surroundings();

  explicit Console(Settings settings) : settings_(settings) {}

  bool quiet() const { return settings_.quiet; }
  bool json() const { return settings_.json; }
  bool live() const { return settings_.live; }
  /// Columns of the line that is drawn.
  int live_width() const { return settings_.live_width; }
  /// Columns that a table may take.
  int width() const { return settings_.width > 0 ? settings_.width : 1000; }

  /// Data for programs, to stdout as it is.
  void data(std::string_view text) const;
  /// Data for people, to stdout.
  void show(std::string_view text) const;
  /// A word on what is going on, to stderr; not said if quiet.
  void note(std::string_view text) const;
  /// A mistake or a warning, to stderr.
  void complain(std::string_view text) const;
  /// Draws on the current line of stderr, without an end of line.
  void draw(std::string_view text) const;

  std::string bold(std::string_view text) const { return styled("1", text); }
  std::string dim(std::string_view text) const { return styled("2", text); }

 private:
  std::string styled(std::string_view code, std::string_view text) const;
  std::string encoded(std::string_view text) const;

  Settings settings_;
};

/// Pushes out what was written to stdout; throws if that is not possible (a full disk).
void flush_data();

/// The text in ASCII: "m³" as "m3", shades of a bar as ". - = #", "–" as "-".
std::string ascii(std::string_view text);

}  // namespace vidik::app
