using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.French.Details;

/// <summary>Until when creditors may oppose, where the notice speaks of it.</summary>
public sealed class OppositionWordingTests
{
    private const string Oppositions = "Les oppositions seront reçues dans le délai prévu.";
    private const string Claims = "Les créanciers déclareront leurs créances au greffe.";
    private const string Partial = "Projet d'apport partiel d'actif. Les oppositions seront reçues dans le délai prévu.";
    private const string ByArticle = "Apport soumis aux articles L. 236-16 et suivants. Oppositions au greffe.";

    private const string TenDays = "au moins jusqu’au 12 janvier 2020 (dix jours après la dernière publication)";
    private const string ThirtyDays = "au moins jusqu’au 1er février 2020 (trente jours après la dernière publication)";

    [Theory]
    [InlineData(EventKind.SaleOfBusiness, Oppositions, $"oppositions : {TenDays}")]
    [InlineData(EventKind.MergerProject, Oppositions, $"oppositions : {ThirtyDays}")]
    [InlineData(
        EventKind.UniversalTransfer,
        Oppositions,
        "oppositions : au moins jusqu’au 1er février 2020 (trente jours après la publication)"
    )]
    [InlineData(EventKind.AssetContribution, Oppositions, $"déclarations de créances : {TenDays}")]
    [InlineData(EventKind.AssetContribution, Claims, $"déclarations de créances : {TenDays}")]
    [InlineData(EventKind.AssetContribution, Partial, $"oppositions : {ThirtyDays}")]
    [InlineData(EventKind.AssetContribution, ByArticle, $"oppositions : {ThirtyDays}")]
    public void It_is_told_as_a_day(EventKind kind, string text, string told) =>
        Assert.Contains($"- {told}\n", Summary(kind, text), StringComparison.Ordinal);

    [Theory]
    [InlineData(EventKind.SaleOfBusiness, "oppositions")]
    [InlineData(EventKind.AssetContribution, "déclarations de créances")]
    public void The_address_stands_behind_the_day(EventKind kind, string what)
    {
        Notice notice = New.Notice(kind: kind);
        NoticeEvent sale = notice.Events[0] with
        {
            OppositionsAt = "au fonds vendu et pour la correspondance : Me BREZU",
            BusinessPlaces = [new Place("63300", "THIERS"), new Place("63300", "Thiers"), new Place(null, "Chabreloche")],
        };
        string summary = Summary(notice with { Text = null, Events = [sale] });
        Assert.Contains(
            $"- {what} : {TenDays} : « au fonds vendu et pour la correspondance : Me BREZU »\n",
            summary,
            StringComparison.Ordinal
        );
        Assert.Contains("- lieu de l’activité cédée : 63300 Thiers ; Chabreloche\n", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventKind.SaleOfBusiness, Claims)]
    [InlineData(EventKind.SaleOfBusiness, "Acte du 2 mars.")]
    [InlineData(EventKind.AssetContribution, "Acte du 2 mars.")]
    [InlineData(EventKind.NameChange, Oppositions)]
    public void Where_the_notice_does_not_speak_of_it_nothing_is_said(EventKind kind, string text)
    {
        Assert.DoesNotContain("- oppositions :", Summary(kind, text), StringComparison.Ordinal);
        Assert.DoesNotContain("- déclarations de créances :", Summary(kind, text), StringComparison.Ordinal);
    }

    private static string Summary(EventKind kind, string text) => Summary(New.Notice(kind: kind) with { Text = text });

    private static string Summary(Notice notice) =>
        AlertWording.Summary(new NoticeFacts(notice, [notice.Events[0].Kind]), new AlertFirm(New.Alpha, "Ateliers du Sancy"), null) + "\n";
}
