using CsCheck;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>A summary may want too much, never too little.</summary>
public class SummaryTests
{
    private static readonly FirmList Firms = new([New.Firm(New.Alpha, Sensitivity.Sensitive, "63")]);

    [Fact]
    public void What_a_rule_agrees_with_it_could_have_agreed_with_by_its_summary() =>
        Gen.Select(RandomRules.Rules, RandomRules.OneNotice, RandomRules.Firms, RandomRules.History)
            .Sample(
                (rules, notice, firms, history) =>
                {
                    RuleIndex index = new(rules);
                    return Matcher.Judge(notice, index, firms, history).Count == 0 || CouldAgree(notice, index, firms);
                },
                iter: 20_000
            );

    [Theory]
    [InlineData(true, false, EventKind.SaleOfBusiness, true)]
    [InlineData(true, false, EventKind.Creation, false)]
    [InlineData(false, true, EventKind.SaleOfBusiness, false)]
    public void A_notice_without_a_watched_firm_or_of_another_kind_is_passed(bool alpha, bool beta, EventKind kind, bool could)
    {
        Siren[] sirens = [.. alpha ? [New.Alpha] : Array.Empty<Siren>(), .. beta ? [New.Beta] : Array.Empty<Siren>()];
        Notice notice = New.Notice(kind: kind, parties: [.. sirens.Select(s => New.Party(s, PartyRole.Seller))]);
        Assert.Equal(could, CouldAgree(notice, new RuleIndex([New.Rule()])));
    }

    [Fact]
    public void A_notice_that_gives_names_alone_is_looked_at()
    {
        RuleIndex rules = new([New.Rule()]);
        Party named = New.Party(null, PartyRole.Seller);
        Assert.True(CouldAgree(New.Notice(parties: [named]), rules));
        Assert.True(CouldAgree(New.Notice(parties: []), rules));
        Assert.False(CouldAgree(New.Notice(parties: [named with { Person = PersonType.Natural }]), rules));
        Assert.False(CouldAgree(New.Notice(parties: [named]), rules, FirmList.Empty));
    }

    [Fact]
    public void A_notice_that_gives_another_number_is_looked_at_whatever_name_it_gives()
    {
        RuleIndex rules = new([New.Rule()]);
        Party numbered = New.Party(null, PartyRole.Seller, name: "");
        Assert.False(CouldAgree(New.Notice(parties: [numbered]), rules));
        Assert.True(CouldAgree(New.Notice(parties: [numbered with { Lei = Lei.Parse("9999INVENTEE00000117") }]), rules));
        Assert.True(CouldAgree(New.Notice(parties: [numbered with { Isin = Isin.Parse("FR9990000013") }]), rules));
    }

    [Fact]
    public void A_rule_about_a_departement_passes_notices_of_others()
    {
        RuleIndex rules = new([New.Rule(New.Block(new KindIs([EventKind.Creation]), new NoticeDepartementIs(["63"])))]);
        Assert.True(CouldAgree(New.Notice(kind: EventKind.Creation, parties: []), rules));
        Assert.False(CouldAgree(New.Notice(kind: EventKind.Creation, parties: [], departement: "03"), rules));
        Assert.False(CouldAgree(New.Notice(kind: EventKind.Creation, parties: [], departement: null), rules));
    }

    private static bool CouldAgree(Notice notice, RuleIndex rules, FirmList? firms = null) =>
        rules.CouldAgree(
            new NoticeSummary(
                [.. notice.Events.Select(e => e.Kind)],
                string.Join(' ', notice.Parties.Select(p => p.Siren).OfType<Siren>()),
                notice.Departement,
                notice.HasNameAlone
            ),
            firms ?? Firms
        );
}
