using CsCheck;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>A glance may want too much, never too little.</summary>
public class GlanceTests
{
    private static readonly FirmList Firms = new([New.Firm(New.Alpha, Sensitivity.Sensitive, "63")]);

    private static readonly EventKind[] Kinds = [EventKind.SaleOfBusiness, EventKind.Creation, EventKind.CapitalChange];

    private static readonly string?[] Departements = [null, "63", "03"];

    [Fact]
    public void What_a_rule_agrees_with_it_could_have_agreed_with_at_a_glance() =>
        (from rules in OneRule.Array[0, 4]
         from notice in OneNotice
         select (Rules: new RuleIndex([.. rules.Select((r, i) => r with { Id = $"vente.{i}" })]), Notice: notice)).Sample(
            t => Matcher.Judge(t.Notice, t.Rules, Firms).Count == 0 || Glance(t.Notice, t.Rules),
            iter: 20_000);

    [Theory]
    [InlineData(true, false, EventKind.SaleOfBusiness, true)]
    [InlineData(true, false, EventKind.Creation, false)]
    [InlineData(false, false, EventKind.SaleOfBusiness, false)]
    [InlineData(false, true, EventKind.SaleOfBusiness, false)]
    public void A_notice_without_a_watched_firm_or_of_another_kind_is_passed(bool alpha, bool beta, EventKind kind, bool could)
    {
        Siren[] sirens = [.. alpha ? [New.Alpha] : Array.Empty<Siren>(), .. beta ? [New.Beta] : Array.Empty<Siren>()];
        Notice notice = New.Notice(kind: kind, parties: [.. sirens.Select(s => New.Party(s, PartyRole.Seller))]);
        Assert.Equal(could, Glance(notice, new RuleIndex([New.Rule()])));
    }

    [Fact]
    public void A_rule_about_a_departement_passes_notices_of_others()
    {
        RuleIndex rules = new([New.Rule(kinds: [EventKind.Creation]) with { Firm = null, NoticeDepartements = ["63"] }]);
        Assert.True(Glance(New.Notice(kind: EventKind.Creation, parties: []), rules));
        Assert.False(Glance(New.Notice(kind: EventKind.Creation, parties: [], departement: "03"), rules));
        Assert.False(Glance(New.Notice(kind: EventKind.Creation, parties: [], departement: null), rules));
    }

    private static Gen<Rule> OneRule =>
        from kinds in Gen.OneOfConst(Kinds).Array[0, 2]
        from firm in Gen.Bool
        from departement in Gen.OneOfConst(Departements)
        select New.Rule() with
        {
            Kinds = kinds.Length == 0 ? null : kinds,
            Firm = firm ? new FirmSelector.Watched() : null,
            NoticeDepartements = departement is null ? null : [departement],
        };

    private static Gen<Notice> OneNotice =>
        from kind in Gen.OneOfConst(Kinds)
        from alpha in Gen.Bool
        from beta in Gen.Bool
        from departement in Gen.OneOfConst(Departements)
        select New.Notice(
            kind: kind,
            parties: [New.Party(alpha ? New.Alpha : null, PartyRole.Seller), New.Party(beta ? New.Beta : null, PartyRole.Buyer)],
            departement: departement);

    private static bool Glance(Notice notice, RuleIndex rules) => rules.CouldAgree(
        new NoticeGlance(
            [.. notice.Events.Select(e => e.Kind)],
            string.Join(' ', notice.Parties.Select(p => p.Siren).OfType<Siren>()),
            notice.Departement),
        Firms);
}
