using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Sources.EpoPatents.Exchange;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents;

public class IsoEntityTests
{
    [Theory]
    [InlineData("SACUTE", "Ś")]
    [InlineData("EACUTE", "É")]
    [InlineData("OELIG", "Œ")]
    [InlineData("SZLIG", "ß")]
    [InlineData("NDASH", "–")]
    [InlineData("AGR", "Α")]
    [InlineData("agr", "α")]
    [InlineData("b.alpha", "𝛂")]
    [InlineData("b.piv", "𝛡")]
    [InlineData("SHCY", "Ш")]
    [InlineData("newline", "\n")]
    [InlineData("le", "≤")]
    public void Names_of_ISO_are_known_in_capitals_too(string name, string character) => Assert.Equal(character, IsoEntities.Find(name));

    [Theory]
    [InlineData("lol9")]
    [InlineData("Quadbond")]
    [InlineData("QUADBOND")]
    public void What_no_set_has_is_not_known(string name) => Assert.Null(IsoEntities.Find(name));

    /// <summary>
    /// The list of the EPO is of a time when Unicode lacked some signs: what it puts into the private area, and what it takes for another
    /// sign of a formula, is not asked here. Of letters it writes some capitals small.
    /// </summary>
    [Fact]
    public void The_letters_of_the_list_of_the_EPO_are_those_of_the_table()
    {
        string list = File.ReadAllText(RealData.Require("patents", "docdb", "docdb-entities.dtd"));
        (string Name, string Value)[] listed =
        [
            .. Regex
                .Matches(list, "<!ENTITY\\s+(\\S+)\\s+\"([^\"]*)\"\\s*>", RegexOptions.None, TimeSpan.FromSeconds(5))
                .Select(m => (m.Groups[1].Value, Characters(m.Groups[2].Value))),
        ];

        Assert.InRange(listed.Length, 2_000, 3_000);
        Assert.Empty(listed.Where(e => !IsPrivate(e.Value) && IsoEntities.Find(e.Name) is null).Select(e => e.Name));
        IEnumerable<string> other = listed
            .Where(e => !IsPrivate(e.Value) && e.Value.EnumerateRunes().All(System.Text.Rune.IsLetter))
            .Where(e => !string.Equals(e.Value, IsoEntities.Find(e.Name), StringComparison.OrdinalIgnoreCase))
            .Select(e => e.Name);
        Assert.Equal(
            "angst ANGST epsiv imped lscr ohm Upsilon varepsilon",
            string.Join(' ', other.Distinct().Order(StringComparer.OrdinalIgnoreCase))
        );
    }

    private static bool IsPrivate(string value) => value.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse);

    private static string Characters(string value) =>
        Regex.Replace(
            value.Replace("&#38;", "&", StringComparison.Ordinal),
            "&#x([0-9A-Fa-f]+);|&#([0-9]+);",
            m =>
                char.ConvertFromUtf32(
                    m.Groups[1].Success
                        ? int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                        : int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture)
                ),
            RegexOptions.None,
            TimeSpan.FromSeconds(5)
        );
}
