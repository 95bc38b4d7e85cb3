using CsCheck;
using Watch.Rules.Names;
using Xunit;

namespace Watch.Rules.Tests.Names;

/// <summary>What is kin and not the firm; what aliases, rivals and the length of the list may change.</summary>
public class KinAndCrowdTests
{
    private static readonly string[] Aliases =
    [
        "MORVELLE UNITE 1",
        "MORVELLE UNITE 2",
        "MORVELLE TRICOT",
        "TRICOTS DU NORD",
        "UNITE DU NORD",
        "MORVELLE SAS",
        "LES TRICOTS",
        "MORVELLE NORD",
        "AUTRE",
    ];

    private static readonly string[] Mentions = ["MORVELLE", "MORVELLE SAS", "MORVELLE TRICOTS", "TRICOTS NORD", "MORVELLE UNITE 7"];

    [Theory]
    [InlineData("BOUDEVAL PARTICIPATIONS", "BOUDEVAL SA")]
    [InlineData("BOUDEVAL DEVELOPPEMENT", "BOUDEVAL SA")]
    [InlineData("BOUDEVAL HOLDING", "BOUDEVAL SA")]
    [InlineData("BOUDEVAL IMMOBILIER", "BOUDEVAL SA")]
    public void What_owns_a_firm_or_its_walls_is_a_link_of_its_group(string seen, string known)
    {
        NameResult result = Alone(known).Recognise(seen);
        Assert.Equal((NameOutcome.None, null, "a"), (result.Outcome, result.Firm?.Id, result.GroupLink?.Id));
    }

    [Theory]
    [InlineData("MESLAN JARDIN", "MESLAN & CIE")]
    [InlineData("TROLLET TRUCKS", "TROLLET FRANCE")]
    [InlineData("MUTUELLE AGRICOLE BOUSCAT SA", "MUTUELLE AGRICOLE BOUSCAT CENTRE SUD")]
    [InlineData("BOUDEVAL", "BOUDEVAL HOLDING")]
    public void Another_trade_place_or_branch_is_for_a_person(string seen, string known) =>
        Assert.NotEqual(NameOutcome.Match, Alone(known).Recognise(seen).Outcome);

    [Fact]
    public void A_holding_that_the_firm_itself_bears_is_the_firm() =>
        Assert.Equal(NameOutcome.Match, Alone("BOUDEVAL PARTICIPATIONS").Recognise("BOUDEVAL PARTICIPATIONS SAS").Outcome);

    [Theory]
    [InlineData("COQUARD BOISSIER ET ASSOCIES", "QUELMIN CBA")]
    [InlineData("CHAVANT GRENIER MENUISERIE", "ROMBAL IARD CGM")]
    public void Initials_of_words_are_no_evidence_for_a_part_of_a_name_and_the_reason_says_so(string seen, string known)
    {
        NameResult result = Alone(known).Recognise(seen);
        Assert.Equal((NameOutcome.None, null), (result.Outcome, result.GroupLink));
        Assert.Contains("letters are read as initials", result.Why, StringComparison.Ordinal);
        Assert.Contains(result.Evidence, e => e.Feature == "initials-of-part");
    }

    [Theory]
    [InlineData("Koninklijke Brandal Electronics N.V.", "Brandal Electronics N.V.")]
    [InlineData("Société Royale Brontel", "BRONTEL")]
    [InlineData("Compagnie Nationale Vostrac", "VOSTRAC")]
    public void Words_of_style_tell_nothing_where_the_rest_is_the_whole_name(string known, string seen) =>
        Assert.Equal(NameOutcome.Match, Alone(known).Recognise(seen).Outcome);

    [Fact]
    public void An_alias_never_lowers_the_score_of_its_firm() =>
        Gen.Select(Gen.OneOfConst(Aliases).Array[0, 30], Gen.OneOfConst(Aliases), Gen.OneOfConst(Mentions))
            .Sample(
                (aliases, more, mention) =>
                {
                    NameResult before = With(aliases).Recognise(mention);
                    NameResult after = With([.. aliases, more]).Recognise(mention);
                    Assert.True(after.Score >= before.Score - 1e-9, $"{after.Score} after '{more}', {before.Score} before, of '{mention}'");
                },
                iter: 2000
            );

    [Fact]
    public void Thirty_spellings_of_a_firm_make_none_of_its_words_common()
    {
        NameIndex index = With([.. Enumerable.Range(0, 30).Select(i => $"MORVELLE UNITE {i}")]);
        Assert.Equal(NameOutcome.Match, index.Recognise("MORVELLE").Outcome);
        Assert.Equal(NameOutcome.Match, index.Recognise("MORVELLE SAS").Outcome);
    }

    [Fact]
    public void A_name_that_other_firms_of_the_register_bear_tells_less()
    {
        NamedFirm[] firms = [Firm("a", "MORVELLE")];
        string[] register = [.. Enumerable.Range(0, 40).Select(i => $"MORVELLE N{i}ZOR")];
        double alone = new NameIndex(firms).Recognise("MORVELLE TRICOTS").Score;
        double among = new NameIndex(firms, WordRarity.Learn(firms, register)).Recognise("MORVELLE TRICOTS").Score;
        Assert.True(among < alone, $"{among} among, {alone} alone");
    }

    [Fact]
    public void The_bar_knows_how_long_the_list_is_and_what_it_keeps_out_is_for_review()
    {
        NamedFirm[] many = [.. Enumerable.Range(0, 20_000).Select(i => Firm($"{i}", $"NOM{i}QUELCONQUE"))];
        NameResult among = new NameIndex([Firm("a", "MORVELLE"), .. many]).Recognise("MORVELLE TRICOTS DOREE");
        NameResult alone = new NameIndex([Firm("a", "MORVELLE")]).Recognise("MORVELLE TRICOTS DOREE");
        Assert.True(among.Score < alone.Score, $"{among.Score} among, {alone.Score} alone");
        Assert.NotEqual(NameOutcome.Match, among.Outcome);
    }

    [Fact]
    public void A_company_that_owns_walls_is_not_the_firm_of_its_name() =>
        Assert.NotEqual(NameOutcome.Match, Alone("SCI BOUDEVAL").Recognise("BOUDEVAL SAS").Outcome);

    private static NameIndex With(string[] aliases) =>
        new([
            new NamedFirm { Id = "a", Names = [new FirmName("MORVELLE TRICOTS DU NORD"), .. aliases.Select(a => new FirmName(a))] },
            Firm("z", "AUTRE FIRME"),
        ]);

    private static NameIndex Alone(string known) => new([Firm("a", known)]);

    private static NamedFirm Firm(string id, string name) => new() { Id = id, Names = [new FirmName(name)] };
}
