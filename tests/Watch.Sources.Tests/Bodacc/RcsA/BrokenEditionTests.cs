using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

public class BrokenEditionTests
{
    private static readonly byte[] _edition = Encoding.UTF8.GetBytes(
        Reading.RcsAFile(
            Notice(Firm(1, "FORGES DE L'ALLAGNON", "<administration>Gérant : INVENTÉE Rosalie</administration>"), Creation, number: "1"),
            Notice(
                Firm(2, "CAFÉ DES DÔMES"),
                Sale("Achat d'un fonds par une personne morale (insertion provisoire)", "Acte du 02/05/2026"),
                Seller(3, "BUVETTE"),
                number: "2"
            ),
            Notice(Firm(4, "FIRME"), "<vente>O</vente>", Previous(), "annulation", number: "3")
        )
    );

    [Fact]
    public void Every_prefix_keeps_the_notices_that_were_complete_and_says_that_it_breaks_off()
    {
        byte[] end = "</avis>"u8.ToArray();
        int complete = 0;
        for (int length = 0; length < _edition.Length; length++)
        {
            complete += _edition.AsSpan(0, length).EndsWith(end) ? 1 : 0;
            IReadOnlyList<Parsed> read = Reading.RcsA.Read(_edition[..length]);
            Assert.Equal(complete, read.OfType<Parsed.Accepted>().Count());
            Parsed.Rejected rejected = Assert.Single(read.OfType<Parsed.Rejected>());
            Assert.True(rejected.Reason is RejectReason.Truncated or RejectReason.Malformed, $"{length}: {rejected.Detail}");
        }

        Assert.Equal(3, complete);
        Assert.All(Reading.RcsA.Read(_edition), p => Assert.IsType<Parsed.Accepted>(p));
    }

    [Fact]
    public void Flipped_bytes_never_throw_and_leave_the_records_they_did_not_touch() =>
        Gen.Select(Gen.Int[0, _edition.Length - 1], Gen.Byte)
            .Array[1, 3]
            .Sample(flips =>
            {
                byte[] damaged = [.. _edition];
                foreach ((int at, byte value) in flips)
                {
                    damaged[at] = value;
                }

                Assert.NotEmpty(Reading.RcsA.Read(damaged));
            });

    [Fact]
    public void Any_bytes_are_read_without_an_exception() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Assert.DoesNotContain(Reading.RcsA.Read(bytes), p => p is Parsed.Accepted));

    [Fact]
    public void An_edition_in_windows_1252_is_the_same_edition()
    {
        string text = Encoding.UTF8.GetString(_edition).Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal);
        byte[] old = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        Assert.Equal(Notices(_edition), Notices(old));
    }

    [Fact]
    public void An_edition_that_says_UTF_8_and_is_not_loses_nothing_and_says_so()
    {
        byte[] wrong = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Encoding.UTF8.GetString(_edition));
        Assert.Equal(Notices(_edition), Notices(wrong));
        Assert.Contains(Reading.RcsA.Read(wrong).OfType<Parsed.Accepted>().SelectMany(a => a.Warnings), w => w.Code == "wrong-encoding");
    }

    private static string[] Notices(byte[] edition) =>
        [.. Reading.RcsA.Read(edition).OfType<Parsed.Accepted>().Select(a => NoticeJson.Write(a.Notice))];
}
