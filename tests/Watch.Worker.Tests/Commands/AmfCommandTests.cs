using System.Text;
using System.Text.Json;
using Watch.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>From a file with a decision of the AMF to the alert about the firm whose shares changed hands.</summary>
public sealed class AmfCommandTests
{
    private const string Title = "Franchissement de seuils";

    [Fact]
    public async Task A_decision_saved_as_a_PDF_raises_an_alert_on_the_firm_that_it_names()
    {
        using Typed typed = new();
        Answer imported = await typed.TypeAsync("import", typed.Write("226C9901.pdf", Decision("226C9901")), "--json");
        JsonElement alert = Assert.Single((await typed.TypeAsync("alerts", "--json")).Objects, IsOfThreshold);

        Assert.Equal((ExitStatus.Done, 1), (imported.Status, imported.Number("new")));
        Assert.Equal("226C9901", alert.GetProperty("notice").GetString());
        Assert.Contains("VALDORIX MECANIQUE", alert.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Harbour Invented Partners", alert.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_row_of_the_same_decision_read_later_raises_nothing_more()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", typed.Write("226C9901.pdf", Decision("226C9901")), "--json");
        await typed.TypeAsync("import", typed.Write("rows.jsonl", Packet(Decision("226C9901"))), "--json");

        Assert.Single((await typed.TypeAsync("alerts", "--json")).Objects, IsOfThreshold);
    }

    [Fact]
    public async Task A_complement_joins_the_alert_and_withdraws_nothing()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", typed.Write("226C9901.pdf", Decision("226C9901")), "--json");
        await typed.TypeAsync("import", typed.Write("226C9950.pdf", Decision("226C9950", "Complément à D&I 226C9901")));
        JsonElement alert = Assert.Single((await typed.TypeAsync("alerts", "--json")).Objects, IsOfThreshold);

        Assert.NotEqual("withdrawn", alert.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_decision_that_is_a_scan_is_told_with_its_link_and_counted()
    {
        using Typed typed = new();
        byte[] scan = PdfBytes.OfContent(PdfBytes.Packed(PdfBytes.Text("50 50 200 300 re f")));
        Answer imported = await typed.TypeAsync("import", typed.Write("rows.jsonl", Packet(scan)), "--json");
        JsonElement alert = Assert.Single((await typed.TypeAsync("alerts", "--json")).Objects, IsOfThreshold);

        Assert.Equal((ExitStatus.Done, 1), (imported.Status, imported.Number("new")));
        Assert.Equal("990001_20261104", alert.GetProperty("notice").GetString());
        Assert.True(imported.Number("warnings") > 0);
    }

    private static bool IsOfThreshold(JsonElement alert) => alert.GetProperty("rule").GetString() == "capital.threshold";

    private static byte[] Packet(byte[] pdf) =>
        Encoding.UTF8.GetBytes(
            $$"""
            {"info_financiere":{"uin_idt_uin":"990001_20261104","identificationdiffuseur_idi_cod_dif":"307",
            "identificationsociete_iso_nom_soc":"VALDORIX MECANIQUE","informationdeposee_inf_dat_emt":"2026-11-04T17:05:00+00:00",
            "informationdeposee_inf_tit_inf":"{{Title}}","sous_type_d_information":"Décision de franchissement de seuil",
            "url_de_recuperation":"https://fr.ftp.opendatasoft.com/datadila/INFOFI/307/8888/01/FC307990001_20261104.pdf"},
            "document":{"pdf":"{{Convert.ToBase64String(pdf)}}"} }
            """
        );

    private static byte[] Decision(string number, string complement = "") =>
        PdfBytes.OfLines(
            $"{number}-FR9990000005-FS9901",
            "4 novembre 2026",
            "Déclaration de franchissement de seuils (article L. 233-7 du code de commerce)",
            "VALDORIX MECANIQUE",
            "(Euronext Paris)",
            complement,
            "Par courrier reçu le 3 novembre 2026, la société Harbour Invented Partners Ltd (12 Quay Street, Londres) a déclaré",
            "avoir franchi en hausse, le 28 octobre 2026, le seuil de 10% des droits de vote de la société VALDORIX MECANIQUE",
            "et détenir 1 102 000 actions VALDORIX MECANIQUE représentant autant de droits de vote, soit 11,02% du capital",
            "et 10,04% des droits de vote de cette société."
        );
}
