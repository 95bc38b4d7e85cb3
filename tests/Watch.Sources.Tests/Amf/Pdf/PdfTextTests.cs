using System.Text;
using Watch.Sources.Amf.Pdf;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf.Pdf;

/// <summary>Whatever the bytes are, there is a text or a reason, and the process lives.</summary>
public sealed class PdfTextTests
{
    private const string Long =
        "Par courrier recu le 3 novembre 2026, Exemple Holding a declare avoir franchi en hausse le seuil de 5% "
        + "des droits de vote de la societe Orvalie";

    [Fact]
    public void Pages_are_read_one_after_the_other_with_their_lines()
    {
        PdfReading reading = PdfText.Read(MadePdf.Of([Long, "", "seconde ligne"], ["page deux"]));

        Assert.Null(reading.Fault);
        Assert.Contains(Long, reading.Text);
        Assert.True(
            reading.Text.IndexOf("seconde ligne", StringComparison.Ordinal) < reading.Text.IndexOf("page deux", StringComparison.Ordinal)
        );
        Assert.DoesNotContain($"{Long} seconde", reading.Text.Replace('\n', '|'));
    }

    [Fact]
    public void Accents_and_hard_blanks_come_as_they_are() =>
        Assert.Contains("décla", PdfText.Read(PdfBytes.OfContent(PdfBytes.Shown($"d\u00E9cla r\u00E9 13\u00A0960 {Long}"))).Text);

    [Fact]
    public void A_scan_has_no_text() => Assert.Equal(PdfFault.NoText, PdfText.Read(MadePdf.Scan()).Fault);

    [Fact]
    public void A_stamp_on_a_scan_is_no_text() => Assert.Equal(PdfFault.NoText, PdfText.Read(MadePdf.Of(["226C9901"])).Fault);

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>Maintenance</body></html>")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_PDF_says_so(string content) =>
        Assert.Equal(PdfFault.NotPdf, PdfText.Read(Encoding.Latin1.GetBytes(content)).Fault);

    [Fact]
    public void Forty_megabytes_are_not_opened()
    {
        byte[] large = new byte[40 * 1024 * 1024];
        "%PDF-1.7"u8.CopyTo(large);
        Assert.Equal(PdfFault.TooLarge, PdfText.Read(large).Fault);
    }

    [Fact]
    public void A_broken_cross_reference_is_mended_or_told()
    {
        PdfReading reading = PdfText.Read(PdfBytes.OfContent(PdfBytes.Shown(Long), table: 7));
        Assert.True(reading.Fault == PdfFault.Broken || reading.Text.Contains(Long));
    }

    [Fact]
    public void A_cross_reference_that_leads_to_itself_ends()
    {
        PdfReading reading = PdfText.Read(PdfBytes.OfContent(PdfBytes.Shown(Long), trailer: "/Prev 9"));
        Assert.True(reading.Fault is null or PdfFault.Broken);
    }

    [Fact]
    public void An_encrypted_document_says_so()
    {
        string hash = new('0', 64);
        byte[] encrypted = PdfBytes.OfContent(
            PdfBytes.Shown(Long),
            trailer: $"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{hash}> /U <{hash}> >> /ID [<00> <00>]"
        );
        Assert.Equal(PdfFault.Encrypted, PdfText.Read(encrypted).Fault);
    }

    [Fact]
    public void Streams_that_unpack_to_gigabytes_are_given_up_before_they_are_unpacked() =>
        Assert.Equal(PdfFault.TooLarge, PdfText.Read(PdfBytes.OfContent(PdfBytes.PackedZeros(1L << 29))).Fault);

    [Fact]
    public void Streams_packed_twice_are_counted_twice() =>
        Assert.Equal(
            PdfFault.TooLarge,
            PdfText.Read(PdfBytes.OfContent(PdfBytes.Packed(PdfBytes.PackedZeros(1L << 29)), "[/FlateDecode /FlateDecode]")).Fault
        );

    [Theory]
    [InlineData('[')]
    [InlineData('<')]
    public void Nesting_without_end_does_not_take_the_process_down(char bracket)
    {
        string deep = new(bracket, 2_000_000);
        Assert.True(PdfText.Read(PdfBytes.OfContent(PdfBytes.Packed(PdfBytes.Text($"{deep} BT ET")))).Fault is not null);
        byte[][] objects = [PdfBytes.Text("<< /Type /Catalog /Pages 2 0 R >>"), PdfBytes.Text($"<< /Type /Pages /Kids {deep}")];
        Assert.True(PdfText.Read(PdfBytes.OfObjects(objects)).Fault is not null);
    }

    [Fact]
    public void Pages_that_are_their_own_children_end()
    {
        byte[][] objects =
        [
            PdfBytes.Text("<< /Type /Catalog /Pages 2 0 R >>"),
            PdfBytes.Text("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"),
        ];
        Assert.True(PdfText.Read(PdfBytes.OfObjects(objects)).Fault is not null);
    }

    [Fact]
    public void A_count_of_a_billion_pages_is_not_believed()
    {
        PdfReading reading = PdfText.Read(
            PdfBytes.OfObjects([
                PdfBytes.Text("<< /Type /Catalog /Pages 2 0 R >>"),
                PdfBytes.Text("<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>"),
                PdfBytes.Text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"),
            ])
        );
        Assert.NotNull(reading.Fault);
    }

    [Fact]
    public void What_stands_on_pages_far_behind_is_left_out_and_said()
    {
        PdfReading reading = PdfText.Read(
            MadePdf.Of([.. Enumerable.Range(1, PdfText.MostPages + 2).Select(n => new[] { $"{Long} page {n}." })])
        );

        Assert.True(reading.IsCut);
        Assert.Contains($"page {PdfText.MostPages}.", reading.Text);
        Assert.DoesNotContain($"page {PdfText.MostPages + 1}.", reading.Text);
    }

    [Fact]
    public void Every_cut_and_many_flipped_bytes_give_an_answer()
    {
        byte[] whole = MadePdf.Of([Long, Long]);
        for (int length = 0; length < whole.Length; length += 97)
        {
            Assert.NotNull(PdfText.Read(whole[..length]));
        }

        Random random = new(20261130);
        for (int round = 0; round < 200; round++)
        {
            byte[] damaged = [.. whole];
            for (int flip = 0; flip < 1 + (round % 20); flip++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(PdfText.Read(damaged));
        }
    }
}
