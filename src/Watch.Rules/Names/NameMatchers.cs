using Watch.Rules.Names.Scoring;

namespace Watch.Rules.Names;

/// <summary>The versions of the matcher; all of them can be run.</summary>
public static class NameMatchers
{
    private static readonly INameMatcher[] _matchers = [new MatcherOne(), new MatcherTwo()];

    /// <summary>The version that new alerts are judged by.</summary>
    public static string Current => _matchers[^1].Version;

    /// <summary>Every version, the oldest first.</summary>
    public static IReadOnlyList<string> Versions { get; } = [.. _matchers.Select(m => m.Version)];

    internal static INameMatcher Of(string version) =>
        Array.Find(_matchers, m => m.Version == version)
        ?? throw new ArgumentException($"found '{version}'; allowed: {string.Join(", ", Versions)}", nameof(version));
}
