using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.French;

/// <summary>What an alert says of a register that tells what stood before.</summary>
public class ChangeWordingTests
{
    [Theory]
    [InlineData(
        EventKind.NameChange,
        "dénomination",
        "VALDORIX",
        "VALDORIX MECANIQUE",
        "- dénomination : « VALDORIX » devient « VALDORIX MECANIQUE »"
    )]
    [InlineData(EventKind.ActivityChange, "activité principale", "28.15Z", "64.20Z", "- activité principale : 28.15Z devient 64.20Z")]
    [InlineData(EventKind.CapitalChange, "capital", "100000 EUR", "1000.5 EUR", "- capital : 100 000 € devient 1 000,50 €")]
    [InlineData(EventKind.CapitalChange, "capital", null, "peu", "- capital : peu (rien auparavant)")]
    [InlineData(EventKind.SeatTransfer, "siège", "63300 THIERS", null, "- siège : 63300 Thiers auparavant, plus rien maintenant")]
    [InlineData(
        EventKind.SeatTransfer,
        "transfert du siège",
        "GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET",
        "GREFFE DU TRIBUNAL DE COMMERCE D'AURILLAC",
        "- transfert du siège : greffe du tribunal de commerce de Cusset devient greffe du tribunal de commerce d’Aurillac"
    )]
    [InlineData(EventKind.Radiation, "cessation", null, null, "- objet : cessation")]
    public void Both_sides_of_a_change_stand_in_one_line(EventKind kind, string label, string? before, string? after, string line)
    {
        Notice notice = new()
        {
            Source = new SourceId("sirene"),
            Id = "999101116-20261120-0123abcd",
            Family = "units",
            PublishedOn = new DateOnly(2026, 11, 26),
            Events =
            [
                new NoticeEvent
                {
                    Kind = kind,
                    Label = label,
                    Before = before,
                    After = after,
                },
            ],
            Parties = [],
        };

        string summary = AlertWording.Summary(new NoticeFacts(notice, [kind]), null, null);

        Assert.Equal(line, summary.Replace('\u202F', ' ').Replace('\u00A0', ' ').Split('\n')[^1]);
    }
}
