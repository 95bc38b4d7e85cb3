using System.Text.RegularExpressions;
using Watch.Shape;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>Every word that a reader of alerts and editions sees stands in <c>Watch.Rules/French</c>.</summary>
public sealed partial class FrenchWordTests
{
    private static readonly string[] _folders =
    [
        "src/Watch.Rules/AlertPages/",
        "src/Watch.Rules/Alerts/",
        "src/Watch.Rules/Clusters/",
        "src/Watch.Rules/Editions/",
        "src/Watch.Rules/Firms/",
        "src/Watch.Rules/Matching/",
        "src/Watch.Rules/Ownership/",
        "src/Watch.Rules/Screening/",
        "src/Watch.Worker/Delivering/",
        "src/Watch.Worker/Judging/",
    ];

    // A département has no other name.
    private const string Untranslated = "département";

    [GeneratedRegex("\"[^\"]*[éèêëàâçùûîïôœÉÈÀÇ’«»][^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchLiteral { get; }

    [Fact]
    public void No_other_folder_on_the_way_to_a_reader_holds_words_of_French()
    {
        SourceFile[] files = [.. Checkout.Source.Where(f => _folders.Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal)))];
        Assert.All(_folders, folder => Assert.Contains(files, f => f.Path.StartsWith(folder, StringComparison.Ordinal)));
        Assert.Empty(files.SelectMany(f => Offences(f.Path, f.Lines)));
    }

    [Theory]
    [InlineData("page.Append(\"L’édition entière : \");", true)]
    [InlineData("return $\"reconnue par son {name}, société\";", true)]
    [InlineData("?? \"no département\";", false)]
    [InlineData("// an édition of words", false)]
    [InlineData("/// <summary>As in \"d’Électronique\".</summary>", false)]
    public void A_planted_word_is_found_and_a_comment_is_none(string line, bool isFound) =>
        Assert.Equal(isFound, Offences("a.cs", [line]).Any());

    private static IEnumerable<string> Offences(string path, IEnumerable<string> lines) =>
        lines
            .Where(l =>
                !l.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && FrenchLiteral.IsMatch(l.Replace(Untranslated, "", StringComparison.Ordinal))
            )
            .Select(l => $"{path}: {l.Trim()}");
}
