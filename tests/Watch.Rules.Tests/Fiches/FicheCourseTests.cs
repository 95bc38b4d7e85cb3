using Watch.Contracts.Notices;
using Watch.Rules.Fiches;
using Xunit;

namespace Watch.Rules.Tests.Fiches;

/// <summary>What goes its course on a fiche: procedures and patents.</summary>
public class FicheCourseTests
{
    [Fact]
    public void A_procedure_goes_from_its_opening_to_its_closing()
    {
        Fiche fiche = Told.FicheOf(
            Told.JudgmentOf("A1", "2020-01-02", EventKind.InsolvencyOpening, InsolvencyProcedure.Recovery, "Ouverture"),
            Told.JudgmentOf("A2", "2020-06-02", EventKind.InsolvencyConversion, InsolvencyProcedure.Liquidation, "Conversion"),
            Told.JudgmentOf("A3", "2021-06-02", EventKind.InsolvencyClosing, InsolvencyProcedure.Liquidation, "Clôture"),
            Told.JudgmentOf("A4", "2023-06-02", EventKind.InsolvencyOpening, InsolvencyProcedure.Safeguard, "Ouverture"),
            Told.JudgmentOf("A5", "2023-09-02", EventKind.InsolvencyPlan, InsolvencyProcedure.Safeguard, "Plan")
        );

        Assert.Equal(
            ["Safeguard UnderPlan True A4 A5", "Liquidation Closed True A1 A2 A3"],
            fiche.Procedures.Select(p =>
                $"{p.Procedure} {p.State} {p.OpeningKnown} {string.Join(' ', p.Judgments.Select(j => j.Reference.Notice))}"
            )
        );
    }

    [Fact]
    public void A_procedure_whose_opening_was_not_read_says_so_and_an_annulled_opening_is_none()
    {
        Notice opening = Told.JudgmentOf("A1", "2020-01-02", EventKind.InsolvencyOpening, InsolvencyProcedure.Recovery, "Ouverture");
        Notice plan = Told.JudgmentOf("A2", "2020-06-02", EventKind.InsolvencyPlan, InsolvencyProcedure.Recovery, "Plan");
        Notice annulling = Told.Notice("A3", "2020-07-02", EventKind.Creation, null, NoticeType.Annulling, "A1") with { Parties = [] };

        FicheProcedure procedure = Assert.Single(Told.FicheOf(opening, plan, annulling).Procedures);

        Assert.Equal((FicheProcedureState.UnderPlan, false), (procedure.State, procedure.OpeningKnown));
    }

    [Fact]
    public void The_procedure_of_another_party_is_none_of_the_firm()
    {
        Notice notice = Told.JudgmentOf("A1", "2020-01-02", EventKind.InsolvencyOpening, InsolvencyProcedure.Recovery, "Ouverture") with
        {
            Parties = [New.Party(New.Beta, PartyRole.Debtor), Told.Party(PartyRole.Owner)],
        };

        Fiche fiche = Told.FicheOf(notice);

        Assert.Empty(fiche.Procedures);
        Assert.Equal(EventKind.InsolvencyOpening, Assert.Single(fiche.Others).Kind);
    }

    [Fact]
    public void A_patent_that_was_sold_is_told_as_transferred_with_who_bought_it()
    {
        Party buyer = New.Party(New.Beta, PartyRole.Buyer, "PUYELAN COMPOSITES");
        Fiche fiche = Told.FicheOf(
            Told.PatentOf("P1", "2020-01-03", EventKind.PatentApplication, Told.Party(PartyRole.Applicant), Told.Party(PartyRole.Owner)),
            Told.PatentOf("P2", "2021-01-03", EventKind.PatentGrant, Told.Party(PartyRole.Owner)),
            Told.PatentOf("P3", "2021-06-03", EventKind.PatentPledge, Told.Party(PartyRole.Owner)),
            Told.PatentOf("P4", "2022-01-03", EventKind.PatentTransfer, buyer),
            Told.PatentOf("P5", "2023-01-03", EventKind.PatentLapse, buyer with { Role = PartyRole.Owner })
        );

        FichePatent patent = Assert.Single(fiche.Patents);
        Assert.Equal(("FR9000001B1", FichePatentState.Transferred, true), (patent.Publication, patent.State, patent.IsPledged));
        Assert.Equal(["P1", "P2", "P3", "P4"], patent.Events.Select(e => e.Reference.Notice));
        Assert.Equal(PartyRole.Seller, patent.Events[^1].Role);
        Assert.Equal("PUYELAN COMPOSITES", Assert.Single(patent.Events[^1].Parties).Name);
        Assert.Equal("Semoir à engrenages", Assert.Single(patent.Titles).Text);
    }

    [Fact]
    public void A_patent_lapses_by_a_notice_that_does_not_name_the_firm()
    {
        Fiche fiche = Told.FicheOf(
            Told.PatentOf("P1", "2020-01-03", EventKind.PatentApplication, Told.Party(PartyRole.Applicant)),
            Told.PatentOf("P2", "2023-01-03", EventKind.PatentLapse)
        );

        Assert.Equal(FichePatentState.Ended, Assert.Single(fiche.Patents).State);
        Assert.Equal(1, fiche.Notices);
    }
}
