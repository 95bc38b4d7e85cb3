using System.Reflection;
using System.Text.Json.Serialization;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Details;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.French.Details;

/// <summary>Why a rule fired, as people read it.</summary>
public sealed class EvidenceWordingTests
{
    [Theory]
    [InlineData("kind", "sale-of-business, capital-change", "nature : vente de fonds de commerce, modification du capital")]
    [InlineData("role", "seller", "rôle : vendeur")]
    [InlineData("role", "buyer: FORGES DU SANCY SAS", "rôle : acquéreur (Forges du Sancy SAS)")]
    [InlineData("firm", "999404445: ATELIERS DU SANCY", "entreprise : Ateliers du Sancy (SIREN 999 404 445)")]
    [InlineData("firm", "999404445: ATELIERS DU SANCY (strategic)", "entreprise : Ateliers du Sancy (SIREN 999 404 445, stratégique)")]
    [InlineData(
        "firm",
        "999404445: Ateliers du Sancy, recognised by its ISIN FR0099901110, no SIREN is given",
        "entreprise : Ateliers du Sancy (SIREN 999 404 445), reconnue par son ISIN FR0099901110, sans SIREN dans la publication"
    )]
    [InlineData(
        "firm",
        "999404445: Ateliers du Sancy, recognised by its name, no SIREN is given",
        "entreprise : Ateliers du Sancy (SIREN 999 404 445), reconnue par son nom, sans SIREN dans la publication"
    )]
    [InlineData("siren", "999404445: ATELIERS DU SANCY", "entreprise : Ateliers du Sancy (SIREN 999 404 445)")]
    [InlineData("procedure", "recovery", "procédure : redressement judiciaire")]
    [InlineData("event-date", "2026-03-01", "date de l’événement : 1er mars 2026")]
    [InlineData("published", "2026-11-30", "publication : 30 novembre 2026")]
    [InlineData("price", "130000 EUR", "prix : 130 000 €")]
    [InlineData("price", "-318450 EUR", "prix : -318 450 €")]
    [InlineData("capital", "1500.5 EUR", "capital : 1 500,50 €")]
    [InlineData("capital-change", "100000 EUR to 150000 EUR: +50 %", "variation du capital : 100 000 € → 150 000 € (+50 %)")]
    [InlineData("capital-change", "100 EUR to 50 EUR: -50 EUR", "variation du capital : 100 € → 50 € (−50 €)")]
    [InlineData("capital-change", "increase, no earlier capital known", "variation du capital : augmentation, capital antérieur inconnu")]
    [InlineData(
        "capital-change",
        "decrease and increase, 100000 EUR to 150000 EUR: +50 %",
        "variation du capital : réduction et augmentation, 100 000 € → 150 000 € (+50 %)"
    )]
    [InlineData("change", "decrease", "sens de la variation du capital : réduction")]
    [InlineData(
        "after",
        "bodacc A202600012 of 2026-01-20 (capital-change decrease, officer-change); inpi X1 of 2026-02-01 (patent-grant); 2 more",
        "publié auparavant : annonce A202600012 du 20 janvier 2026 (réduction du capital, changement de dirigeants) ; "
            + "annonce X1 du 1er février 2026 (délivrance de brevet) ; et 2 autres"
    )]
    [InlineData(
        "count",
        "2 within 1 year: bodacc A1 of 2026-01-20 (sale-of-business); bodacc A2 of 2026-03-20 (sale-of-business)",
        "annonces de ce type : 2 en 1 an : annonce A1 du 20 janvier 2026 (vente de fonds de commerce) ; "
            + "annonce A2 du 20 mars 2026 (vente de fonds de commerce)"
    )]
    [InlineData("stake", "61.2 %", "part détenue : 61,2 %")]
    [InlineData("threshold", "5 %, 33.33 %", "seuil franchi : 5 %, 33,33 %")]
    [InlineData("crossing", "upwards", "sens du franchissement : en hausse")]
    [InlineData("passive", "false", "franchissement passif : non")]
    [InlineData("except", "nothing of it", "exceptions de la règle : aucune ne s’applique")]
    [InlineData(
        "officer",
        "arrives gérant: DUPRE Aline; leaves gérant: FAURE Denis",
        "dirigeants : arrivée : DUPRE Aline (gérant) ; départ : FAURE Denis (gérant)"
    )]
    [InlineData("person", "natural", "personne : physique")]
    [InlineData("abroad", "DE", "à l’étranger : Allemagne")]
    [InlineData("abroad", "abroad, no country told", "à l’étranger : oui, pays non publié")]
    [InlineData("party", "role: buyer, abroad: CH", "partie : rôle : acquéreur, à l’étranger : Suisse")]
    [InlineData("text", "un atelier de forge", "mots trouvés : « un atelier de forge »")]
    [InlineData("technology", "A01B (first, additional)", "classement : A01B (first, additionnelle)")]
    [InlineData(
        "named",
        "'FORGES SANCY', recognised as Forges du Sancy",
        "entreprise nommée : « FORGES SANCY », reconnue comme Forges du Sancy"
    )]
    public void What_a_clause_saw_is_told_in_French(string clause, string seen, string told) =>
        Assert.Equal(told, Plain(EvidenceWording.Of(new Evidence(clause, seen))));

    [Theory]
    [InlineData(EventKind.ThresholdCrossing, "target", "rôle : société visée")]
    [InlineData(EventKind.MergerProject, "target", "rôle : société absorbée")]
    [InlineData(EventKind.DemergerProject, "target: FORGES DU SANCY", "rôle : société scindée (Forges du Sancy)")]
    [InlineData(EventKind.UniversalTransfer, "target: FORGES DU SANCY", "rôle : société dissoute (Forges du Sancy)")]
    [InlineData(EventKind.AssetContribution, "acquirer", "rôle : société bénéficiaire")]
    [InlineData(EventKind.RegulatedInformation, "target", "rôle : société visée")]
    [InlineData(EventKind.PatentTransfer, "seller", "rôle : ancien titulaire")]
    [InlineData(EventKind.SaleOfBusiness, "seller", "rôle : vendeur")]
    public void A_role_is_called_as_what_is_announced_calls_it(EventKind kind, string role, string told) =>
        Assert.Equal(told, EvidenceWording.Of(new Evidence("role", role), [kind]));

    [Fact]
    public void Every_clause_of_the_rule_language_has_words()
    {
        string[] clauses = [.. typeof(Clause).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!)];

        Assert.NotEmpty(clauses);
        Assert.Empty(clauses.Except(EvidenceWording.Clauses, StringComparer.Ordinal));
    }

    [Fact]
    public void A_clause_of_a_later_version_is_shown_as_it_is() =>
        Assert.Equal("moon-phase : full", EvidenceWording.Of(new Evidence("moon-phase", "full")));

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
