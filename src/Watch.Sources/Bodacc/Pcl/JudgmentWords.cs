using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Pcl;

/// <summary>
/// What a judgment announces by its words alone: the first phrase that decides does, for what follows is the
/// court's boilerplate (liquidators, delays, appeals).
/// </summary>
internal static class JudgmentWords
{
    private const int Longest = 2000;

    private static readonly (EventKind Kind, Regex Phrase)[] Phrases =
    [
        (
            EventKind.InsolvencyOther,
            Of(
                @"\bretract|\binfirm|\bhomolog\w+ (de )?l'accord|interdiction (de gerer|prevue)|faillite personnelle"
                    + @"|^(avis de )?depot\b|^liste des creances|etat des creances est depose"
            )
        ),
        (
            EventKind.InsolvencyConversion,
            Of(@"\bconver(sion|ti)\w*[^.]{0,80}? en (?<to>(procedure|liquidation|redressement|sauvegarde).*)")
        ),
        (
            EventKind.InsolvencyConversion,
            Of(@"\bresolution du plan[^.]{0,80}? et (de )?(?<to>(l'ouverture|la liquidation|le redressement|ouvr|prononc).*)")
        ),
        (EventKind.InsolvencyConversion, Of(@"\b(ouvr|prononc)(?<to>\w* [^.]{0,60}? (apres|par|sur|suite a) (la )?resolution du plan)")),
        (EventKind.InsolvencyConversion, Of(@"\b(mettant|met|mis) fin [^.]{0,100}? et (ouvr|prononc)(?<to>.*)")),
        (
            EventKind.InsolvencyClosing,
            Of(@"\b(mettant|met|mis) fin a (la|une) procedure|^(jugement de )?cloture\b|\b(prononc|ordonn)\w+ la cloture")
        ),
        (
            EventKind.InsolvencyPlan,
            Of(
                @"\bresolution du plan|\b(arret|adopt|modifi|prolong)\w* [^.]{0,40}?\bplan (de (sauvegarde|redressement|cession"
                    + @"|continuation|traitement)|d'apurement)|^(jugement de )?plan de (sauvegarde|redressement|cession)"
            )
        ),
        (
            EventKind.InsolvencyOpening,
            Of(
                @"\b(ouvrant|ouvre|a ouvert|prononc\w+ l'ouverture|reouverture|reprise de la procedure|jugement d'ouverture"
                    + @"|jugement d'extension|etend\w*) .*|\bprononc\w+ la (liquidation|mise en liquidation|mise en redressement).*"
                    + @"|^(ouverture|extension) .*"
            )
        ),
    ];

    private static readonly (InsolvencyProcedure Procedure, string Word)[] Procedures =
    [
        (InsolvencyProcedure.Liquidation, "liquidation"),
        (InsolvencyProcedure.Recovery, "redressement"),
        (InsolvencyProcedure.Recovery, "continuation"),
        (InsolvencyProcedure.Safeguard, "sauvegarde"),
        (InsolvencyProcedure.CrisisExit, "sortie de crise"),
        (InsolvencyProcedure.ProfessionalRecovery, "retablissement professionnel"),
        (InsolvencyProcedure.Conciliation, "conciliation"),
    ];

    /// <summary>What the text announces, or null where no phrase decides.</summary>
    public static Judgment? Read(string? text)
    {
        string folded = Fold(text);
        (EventKind Kind, Match Match) first = Phrases
            .Select(p => (p.Kind, Match: p.Phrase.Match(folded)))
            .Where(p => p.Match.Success)
            .OrderBy(p => p.Match.Index)
            .FirstOrDefault();
        return first.Match is null ? null : new Judgment(first.Kind, ProcedureOf(folded, first.Match), IsKnown: false);
    }

    /// <summary>Lower case without accents, curly apostrophes or double blanks; cut to a length no judgment needs.</summary>
    public static string Fold(string? text)
    {
        string prepared = Wording.Prepare(text ?? "");
        return Wording.Fold(prepared.AsSpan(0, Math.Min(prepared.Length, Longest)));
    }

    private static InsolvencyProcedure ProcedureOf(string folded, Match match)
    {
        int from = match.Groups["to"] is { Success: true } to ? to.Index : match.Index;
        return Procedures
            .Select(p => (p.Procedure, At: folded.IndexOf(p.Word, from, StringComparison.Ordinal)))
            .Where(p => p.At >= 0)
            .OrderBy(p => p.At)
            .FirstOrDefault()
            .Procedure;
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
