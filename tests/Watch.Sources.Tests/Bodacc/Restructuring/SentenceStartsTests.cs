using System.Buffers;
using System.Text.RegularExpressions;
using CsCheck;
using Watch.Sources.Bodacc.Restructuring;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Restructuring;

/// <summary>What is tried near verbs alone is what the pattern finds everywhere.</summary>
public class SentenceStartsTests
{
    private const string Sentence =
        @"(?:^|[.,;:»”""-] ?|\b(?:projet,?|la|societe|cooperative|sas|sarl|sci|qui|que) )(?:[ ,:(]|\b(?:la|sas)\b)*?"
        + @"(?<name>[a-z0-9][^;]{1,90}?),?"
        + @" (?:fera|ferait|apporte\w*)\b[^.]{0,160}? (?:a|au profit de) (?<other>[a-z]+)";

    private static readonly string[] _pieces =
    [
        "la ",
        "societe ",
        "sas ",
        "qui ",
        "projet, ",
        "forges ",
        "du nord ",
        "d'alose ",
        "12 ",
        "fera ",
        "ferait ",
        "apporteuse ",
        "apporte ",
        "fera, ",
        "apport ",
        "a ",
        "au profit de ",
        "profit ",
        ". ",
        ", ",
        "; ",
        ": ",
        "» ",
        "-",
        "\" ",
        "(",
        ")",
        "x",
        "une branche complete de son activite de location de machines a coudre ",
        " ",
    ];

    private static readonly SentenceStarts _starts = new(" fera", " apporte")
    {
        Behind = SearchValues.Create([" a ", " au profit de "], StringComparison.Ordinal),
    };

    private static readonly Regex _everywhere = new(Sentence);
    private static readonly Regex _here = new(SentenceStarts.Here + Sentence);

    [Fact]
    public void Texts_at_random_give_the_same_matches()
    {
        int found = 0;
        Gen.OneOfConst(_pieces)
            .Array[0, 40]
            .Sample(
                pieces =>
                {
                    string text = string.Concat(pieces);
                    string[] expected = [.. _everywhere.Matches(text).Select(m => $"{m.Index} {m.Groups["name"]} {m.Groups["other"]}")];
                    Interlocked.Add(ref found, expected.Length);
                    return expected.SequenceEqual(
                        _starts.Matches(_here, text).Select(m => $"{m.Index} {m.Groups["name"]} {m.Groups["other"]}")
                    );
                },
                iter: 20_000
            );
        Assert.True(found > 1000, $"{found} matches");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" fera")]
    [InlineData("la societe forges fera apport")]
    public void A_text_without_a_sentence_gives_none(string text) => Assert.Empty(_starts.Matches(_here, text));

    [Fact]
    public void A_long_text_that_is_all_verbs_is_read_at_once() =>
        Assert.Empty(_starts.Matches(_here, string.Concat(Enumerable.Repeat("la sas fera ", 5000))));
}
