using System.Text;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What an alert says of thresholds that were crossed, and of intentions, in French.</summary>
public static class CrossingWording
{
    private const string Nothing = "0\u00A0%";

    private const decimal Third = 33.33m;
    private const decimal TwoThirds = 66.67m;

    /// <summary>The role of a party where thresholds are told.</summary>
    internal static string Of(PartyRole role) => role == PartyRole.Target ? "société visée" : FrenchWords.Of(role);

    /// <summary>A line for each crossing and each intention.</summary>
    internal static void Append(StringBuilder text, NoticeFacts facts)
    {
        foreach ((Notice by, NoticeEvent announced) in facts.Declared)
        {
            text.Append("- ")
                .Append(announced.Stake is { } stake ? Crossing(announced.On, stake) : Intention(announced.Intention!))
                .AppendLine(by.Key == facts.Notice.Key ? "" : $" (annonce {by.Id} du {FrenchFigures.Of(by.PublishedOn)})");
        }
    }

    /// <summary>
    /// One crossing: « X (Îles Caïmans) a franchi en hausse le seuil de 10 % des droits de vote le 28 octobre 2026 et détient … ».
    /// </summary>
    /// <param name="on">The day of it.</param>
    /// <param name="stake">What is held.</param>
    public static string Crossing(DateOnly? on, Stake stake)
    {
        bool many = stake.Declarants.Count > 1;
        StringBuilder text = new();
        text.Append(Who(stake)).Append(many ? " ont " : " a ");
        if (IsCrossing(stake))
        {
            text.Append("franchi ")
                .Append(Manner(stake))
                .Append(Thresholds(stake))
                .Append(on is { } day ? $" le {FrenchFigures.Of(day)}" : "");
            text.Append(Held(stake) is { Length: > 0 } held ? $" et {held}" : "");
        }
        else
        {
            text.Append(
                    stake.CompletedOn.Count > 0
                        ? "complété sa déclaration"
                        : "fait une déclaration dont ni le sens ni le seuil n’ont été lus"
                )
                .Append(Held(stake) is { Length: > 0 } held ? $" : {held}" : "");
        }

        return text.Append(Behind(stake)).ToString();
    }

    /// <summary>What is meant for the next six months, as far as it is told.</summary>
    public static string Intention(DeclaredIntention intention)
    {
        string[] told =
        [
            .. Answer(intention.Control, "envisage de prendre le contrôle", "n’envisage pas de prendre le contrôle"),
            .. Answer(intention.Purchases, "envisage de poursuivre ses achats", "n’envisage pas de poursuivre ses achats"),
            .. Answer(intention.Seats, "envisage de demander des sièges au conseil", "n’envisage pas de demander de siège au conseil"),
            .. Answer(intention.Concert, "agit de concert", "n’agit pas de concert"),
            .. intention.Financing is { } financing ? (string[])[$"financement {financing}"] : [],
        ];
        string who = intention.Declarants.Count == 0 ? "" : $" de {Joined(intention.Declarants)}";
        return $"intentions{who} : {(told.Length == 0 ? "non lues, voir le document" : string.Join(" ; ", told))}";
    }

    private static bool IsCrossing(Stake stake) => stake.Direction != CrossingDirection.Unknown || stake.Thresholds.Count > 0;

    private static IEnumerable<string> Answer(bool? told, string yes, string no) =>
        told switch
        {
            null => [],
            true => [yes],
            false => [no],
        };

    private static string Who(Stake stake) =>
        stake.Declarants.Count == 0
            ? "un déclarant dont le nom n’a pas été lu"
            : $"{Joined(stake.Declarants.Select(Named))}{(stake.Declarants.Count > 1 && stake.Concert ? ", de concert," : "")}";

    private static string Named(Declarant one)
    {
        string[] about =
        [
            .. one.Country is { } country ? (string[])[CountryWords.Of(country)] : [],
            .. one.ControlledBy is { } by ? (string[])[$"contrôlé par {ReadableCase.Name(by)}"] : [],
        ];
        return about.Length == 0 ? ReadableCase.Name(one.Name) : $"{ReadableCase.Name(one.Name)} ({string.Join(", ", about)})";
    }

    private static string Manner(Stake stake)
    {
        string passive = stake.Passive == true ? "passivement " : "";
        string concert = stake.Concert && stake.Declarants.Count < 2 ? "de concert " : "";
        string form = stake.Form switch
        {
            HoldingForm.Direct => "directement ",
            HoldingForm.Indirect => "indirectement ",
            HoldingForm.DirectAndIndirect => "directement et indirectement ",
            _ => "",
        };
        string way = stake.Direction switch
        {
            CrossingDirection.Upwards => "en hausse ",
            CrossingDirection.Downwards => "en baisse ",
            _ => "",
        };
        return passive + concert + form + way;
    }

    private static string Thresholds(Stake stake)
    {
        (string capital, string votes) = (List(stake.CapitalThresholds), List(stake.VotesThresholds));
        string of =
            capital.Length == 0 && votes.Length == 0 ? List(stake.Thresholds)
            : capital == votes ? $"{capital} du capital et des droits de vote"
            : capital.Length == 0 ? $"{votes} des droits de vote"
            : votes.Length == 0 ? $"{capital} du capital"
            : $"{capital} du capital et de {votes} des droits de vote";
        return of.Length == 0 ? "un seuil (non lu)"
            : stake.Thresholds.Count > 1 ? $"les seuils de {of}"
            : $"le seuil de {of}";
    }

    private static string List(IReadOnlyList<decimal> thresholds) => Joined(thresholds.Select(Threshold));

    private static string Threshold(decimal threshold) =>
        threshold switch
        {
            Third => "1/3",
            TwoThirds => "2/3",
            _ => FrenchFigures.PercentAsPrinted(threshold),
        };

    private static string Held(Stake stake)
    {
        (string capital, string votes) = (Of(stake.CapitalPercent), Of(stake.VotesPercent));
        string shares = stake.Shares is > 0 ? $" ({FrenchFigures.Of(stake.Shares.Value)} actions)" : "";
        return (capital, votes) switch
        {
            (Nothing, Nothing) => "ne détient plus aucune action",
            ("", "") => stake.Shares is > 0 ? $"détient {FrenchFigures.Of(stake.Shares.Value)} actions" : "",
            (_, "") => $"détient {capital} du capital{shares}",
            ("", _) => $"détient {votes} des droits de vote{shares}",
            _ when capital == votes => $"détient {capital} du capital et des droits de vote{shares}",
            _ => $"détient {capital} du capital et {votes} des droits de vote{shares}",
        };
    }

    private static string Behind(Stake stake)
    {
        string[] about =
        [
            .. stake.OnBehalf ? (string[])["pour le compte de clients ou de fonds"] : [],
            .. stake.ReceivedOn is { } day ? (string[])[$"déclaration reçue le {FrenchFigures.Of(day)}"] : [],
            .. stake.CompletedOn.Select(d => $"complétée le {FrenchFigures.Of(d)}"),
            .. stake.Regularisation ? (string[])["à titre de régularisation"] : [],
        ];
        string cause = stake.Cause is { } text ? $" ; cause : {text}" : "";
        return (about.Length == 0 ? "" : $" ({string.Join(", ", about)})") + cause;
    }

    private static string Of(decimal? percent) => percent is { } told ? FrenchFigures.PercentAsPrinted(told) : "";

    private static string Joined(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} et {all[^1]}";
    }
}
