using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.French;

public class PathWordingTests
{
    private static readonly ControlLink Vehicle = new()
    {
        Owner = "MERIDION FRANCE SAS",
        Country = "FR",
        Basis = ControlBasis.Declaration,
        CapitalPercent = 61.96m,
        VotesPercent = 57.09m,
        Since = new DateOnly(2026, 11, 17),
        Source = "info-financiere:226C9120",
        IsByName = true,
    };

    private static readonly ControlLink Holding = new()
    {
        Owner = "MERIDION HOLDING LIMITED",
        Country = "LU",
        Headquarters = "HK",
        Jurisdiction = "US-DE",
        Basis = ControlBasis.Consolidation,
        Source = "gleif",
    };

    [Fact]
    public void A_path_names_each_link_with_its_countries_what_it_rests_on_and_since_when() =>
        Assert.Equal(
            "Valdorix Mecanique ← Meridion France SAS (France ; 61,96 % du capital ; 57,09 % des droits de vote ; déclaration ; "
                + "rapproché par le nom seul ; info-financiere:226C9120, depuis le 17 novembre 2026) ← Meridion Holding Limited "
                + "(Luxembourg ; direction : Hong Kong ; droit : Delaware, États-Unis ; consolide : contrôle, pourcentage non publié ; "
                + "gleif, état initial)",
            Plain(PathWording.Of(Path(Vehicle, Holding)))
        );

    [Theory]
    [InlineData(ControlBasis.Declaration, false, "contrôle déclaré")]
    [InlineData(ControlBasis.Merger, false, "reprise annoncée")]
    [InlineData(ControlBasis.Consolidation, false, "consolide : contrôle, pourcentage non publié")]
    public void A_part_that_nobody_published_is_not_made_up(ControlBasis basis, bool isConcert, string told)
    {
        ControlLink link = Vehicle with
        {
            Basis = basis,
            CapitalPercent = null,
            VotesPercent = null,
            InConcert = isConcert,
            Country = null,
        };

        Assert.Contains($"(pays non connu ; {told} ; rapproché", Plain(PathWording.Of(Path(link))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NATURAL_PERSONS")]
    [InlineData("NON_CONSOLIDATING")]
    [InlineData("NO_KNOWN_PERSON")]
    [InlineData("NO_LEI")]
    [InlineData("NON_PUBLIC")]
    public void Why_nobody_is_known_above_the_top_is_said_in_French(string reason)
    {
        string told = Plain(PathWording.Of(Path(Holding) with { EndsBecause = reason }));

        Assert.Contains(" ; au-dessus : ", told, StringComparison.Ordinal);
        Assert.DoesNotContain(reason, told, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_held_in_concert_is_said_so() =>
        Assert.Contains(
            "61,96 % du capital, de concert ;",
            Plain(PathWording.Of(Path(Vehicle with { InConcert = true }))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_line_of_a_console_names_owners_and_countries_alone() =>
        Assert.Equal("Meridion France SAS (France) ← Meridion Holding Limited (Luxembourg)", PathWording.Owners(Path(Vehicle, Holding)));

    [Fact]
    public void A_path_of_before_has_a_label_of_its_own() =>
        Assert.Equal(
            ["chaîne de détention avant", "chaîne de détention connue"],
            new[] { Path(Holding) with { IsBefore = true }, Path(Holding) }.Select(PathWording.Label)
        );

    private static ControlPath Path(params ControlLink[] links) =>
        new()
        {
            Firm = "VALDORIX MECANIQUE",
            Siren = Siren.Parse("999101116"),
            Links = links,
        };

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
