using System.Text.RegularExpressions;
using Watch.Testing;
using Watch.Worker.Configuration.Catalogue;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>No English is left in French messages: not in what <c>Bad/</c> gives, nor in what readers of files can say.</summary>
public sealed partial class FrenchMessagesTests
{
    private const string Hole = "7";

    // Where readers of files say what is wrong, and what they can say beside literals of other use.
    private static readonly string[] _folders =
    [
        "Watch.Worker/Configuration/Checks",
        "Watch.Worker/Configuration/Clusters",
        "Watch.Worker/Configuration/Firms",
        "Watch.Worker/Configuration/Rules",
        "Watch.Worker/Configuration/Screening",
        "Watch.Worker/Configuration/Sources",
        "Watch.Worker/Configuration/Yaml",
        "Watch.Sources",
        "Watch.Rules/Queries",
    ];

    // An exception of ours, and the words that a query of one word is warned of.
    private static readonly string[] _sayNothingToReaders = ["A query is accepted or rejected.", "le la les "];

    public static TheoryData<string> Goldens =>
        [
            .. Directory
                .EnumerateFiles(ConfigurationCopy.PathTo("Bad"), "*.fr.txt", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(ConfigurationCopy.PathTo("Bad"), f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void No_golden_line_holds_an_English_word(string golden) =>
        Assert.All(
            File.ReadAllLines(ConfigurationCopy.PathTo("Bad", golden)),
            line => Assert.DoesNotMatch(English, Quoted.Replace(line, ""))
        );

    [Fact]
    public void Every_English_sentence_that_a_reader_can_say_has_a_French_one()
    {
        string[] said = [.. _folders.SelectMany(Sentences).Distinct(StringComparer.Ordinal)];

        Assert.True(said.Length > 100, $"{said.Length} sentences were found");
        Assert.All(said, s => Assert.True((FrenchSentences.Of(s) ?? FrenchSentences.Of(s.TrimEnd('.'))) is not null, s));
    }

    [Fact]
    public void The_hunt_finds_what_is_not_translated()
    {
        Assert.Matches(English, "the name of a time zone");
        Assert.DoesNotMatch(English, "une ligne que YAML ne comprend pas");
        Assert.Null(FrenchSentences.Of("the colour of a line, as in blue"));
    }

    // Of the sources those files alone that read options: the others speak to the log.
    private static IEnumerable<string> Sentences(string folder) =>
        Directory
            .EnumerateFiles(Repository.PathTo(["src", .. folder.Split('/')]), "*.cs", SearchOption.AllDirectories)
            .Where(f => folder != "Watch.Sources" || ReadsOptions.IsMatch(File.ReadAllText(f)))
            .SelectMany(File.ReadLines)
            .Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(l => Literal.Matches(l))
            .Select(m => (Text: m.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal), HasHoles: m.Value[0] == '$'))
            .Select(l => l.HasHoles ? Holes.Replace(l.Text, Hole) : l.Text)
            .Where(t => English.IsMatch(t) && t.Contains(' ', StringComparison.Ordinal) && !Pieces.IsMatch(t))
            .Where(t => !_sayNothingToReaders.Any(s => t.StartsWith(s, StringComparison.Ordinal)));

    // Words that no French sentence has, and no key of the configuration by itself.
    [GeneratedRegex(@"(?<![\w-])(?:the|of|and|which|that|as in|is|are|this|these|stands?)(?![\w-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex English { get; }

    // What stood in the file, and keys of the configuration.
    [GeneratedRegex("« [^»]* »|'[^']*'|\"[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"\$?""(?<text>(?:[^""\\]|\\.)*)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Holes { get; }

    // What stands between two literals of one expression.
    [GeneratedRegex(@"\{\(|\)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pieces { get; }

    [GeneratedRegex(@"IOptionsPart|\.Refuse\(|SettingsConflict", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReadsOptions { get; }
}
