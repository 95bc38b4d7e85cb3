using System.Text.RegularExpressions;
using CsCheck;
using Watch.Sources.Bodacc.Restructuring;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Restructuring;

public class BareTextTests
{
    private static readonly string[] _pieces = ["a", "b", "ab", "aba", " ", "-", ".", "œ", "1", ""];

    [Theory]
    [InlineData("sas c.i.c - ouest, dont", "cicouest", ", dont")]
    [InlineData("forges du nord", "nord", "")]
    public void A_name_is_found_however_it_is_split(string text, string name, string after) =>
        Assert.Equal([after], new BareText(text).After(name));

    [Theory]
    [InlineData("grandes forges", "des")]
    [InlineData("forges", "forge")]
    [InlineData("", "ab")]
    public void A_part_of_a_word_is_no_name(string text, string name) => Assert.Empty(new BareText(text).After(name));

    [Fact]
    public void It_finds_what_a_pattern_of_the_name_finds() =>
        Gen.Select(Gen.OneOfConst(_pieces).Array[0, 20], Gen.OneOfConst("ab", "aba", "aa", "b1"))
            .Sample(
                (pieces, name) =>
                {
                    string text = string.Concat(pieces);
                    MatchCollection expected = Regex.Matches(
                        text,
                        $"(?<![a-z0-9]){string.Join("[^a-z0-9]*", name.Select(c => c))}(?![a-z0-9])"
                    );
                    return expected.Select(m => text[(m.Index + m.Length)..]).SequenceEqual(new BareText(text).After(name));
                },
                iter: 20_000
            );
}
