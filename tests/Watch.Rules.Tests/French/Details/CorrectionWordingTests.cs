using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.French.Details;

/// <summary>What a correction says: what is another, and only that.</summary>
public sealed class CorrectionWordingTests
{
    private static readonly Notice _first = Sale("A202000011", "185000");

    [Fact]
    public void A_corrected_price_is_told_before_and_after_and_nothing_else_is()
    {
        string told = Difference(_first, Sale("A202000099", "158000"));

        Assert.Equal(" Ce qui change : montant : 185 000 € → 158 000 €.", Plain(told));
    }

    [Fact]
    public void Another_buyer_is_told_under_its_role()
    {
        Notice other = Sale("A202000099", "185000") with
        {
            Parties = [_first.Parties[0], New.Party(New.Beta, PartyRole.Buyer, "FORGES DU SANCY")],
        };

        Assert.Equal(
            " Ce qui change : acquéreur : Atelier d’Ambert → Forges du Sancy (SIREN 999 406 663).",
            Plain(Difference(_first, other))
        );
    }

    [Fact]
    public void A_notice_printed_again_with_nothing_new_says_so() =>
        Assert.Equal(" Rien de ce que l’alerte rapporte ne change.", Difference(_first, Sale("A202000099", "185000")));

    [Fact]
    public void A_text_that_is_another_is_not_repeated()
    {
        Notice before = _first with { Text = "Les oppositions sont reçues à l'étude de Maître Gaspard Revoirard, 14 rue du Casino." };
        Notice after = Sale("A202000099", "185000") with
        {
            Text = string.Concat(Enumerable.Repeat("Les oppositions sont reçues ailleurs. ", 10)),
        };

        Assert.Equal(" Ce qui change : texte : voir ci-dessous.", Difference(before, after));
    }

    private static string Difference(Notice first, Notice second)
    {
        NoticeChain chain = NoticeChain.Of([first, second with { Type = NoticeType.Rectifying, Corrects = first.Id }]);
        AlertContent old = AlertComposer.Compose(StateOf(NoticeChain.Of([first])), Guid.NewGuid(), 1, Volet.Defensive, default);
        AlertState state = StateOf(chain);
        return AlertComposer.Difference(chain, old, state, AlertComposer.Compose(state, old.Id, 2, Volet.Defensive, default));
    }

    private static AlertState StateOf(NoticeChain chain) =>
        ChainJudge.States(
            chain,
            n =>
                Matcher.Judge(
                    n,
                    new RuleIndex([New.Rule(New.Block(new FirmIs(new FirmSelector.Watched())))]),
                    new FirmList([New.Firm(New.Alpha)])
                )
        )[0];

    private static Notice Sale(string id, string price) =>
        New.Notice(id, parties: [New.Party(New.Alpha, PartyRole.Seller), New.Party(null, PartyRole.Buyer, "ATELIER D'AMBERT")]) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.SaleOfBusiness,
                    Price = new Money(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), "EUR"),
                },
            ],
        };

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
