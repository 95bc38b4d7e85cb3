using Watch.Contracts.Routes;
using Watch.Rules.Places;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Starting;

/// <summary>An answer of whoever begins.</summary>
/// <param name="Text">What was meant; or, where it is not right, what is wrong with it.</param>
/// <param name="IsRight">Whether it can be used.</param>
internal sealed record InitAnswer(string Text, bool IsRight = true);

/// <summary>Asks on the error output and reads the answer of the input; an empty answer, or an input at its end, is the default.</summary>
internal sealed class InitAnswers(TextWriter errors, MessageLanguage language)
{
    private const string DefaultRegion = "auvergne";

    private static readonly string[] _formats = [".xlsx", ".csv", ".yml"];

    /// <summary>The region, in any case and with accents or without.</summary>
    public InitAnswer Region(string? given)
    {
        string text = given ?? Ask(InitWording.AskRegion(language), DefaultRegion);
        string plain = PlainWord.Of(text);
        return Regions.All.FirstOrDefault(r => PlainWord.Of(r) == plain) is { } region
            ? new InitAnswer(region)
            : Refused(text, Regions.All, NearestWord.To(text, Regions.All));
    }

    /// <summary>The file of firms; empty for none.</summary>
    public InitAnswer Firms(string? given)
    {
        string text = given ?? Ask(InitWording.AskFirms(language), "");
        return text.Length > 0 && !File.Exists(text) ? new InitAnswer(InitWording.Absent(text, language), IsRight: false)
            : text.Length == 0 || _formats.Contains(Path.GetExtension(text), StringComparer.OrdinalIgnoreCase) ? new InitAnswer(text)
            : Refused(text, _formats, null);
    }

    /// <summary>The routes of the defensive volet, separated by commas.</summary>
    public InitAnswer Routes(string? given, string region)
    {
        string suggested = string.Join(',', RoutesOf(region));
        string text = given ?? Ask(InitWording.AskRoutes(language), suggested);
        string[] names =
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal),
        ];
        string? wrong = names.FirstOrDefault(n => !Route.TryParse(n, out Route route) || route.Volet != Volet.Defensive);
        return names.Length == 0 || wrong is not null
                ? Refused(wrong ?? text, Route.FormsOf(Volet.Defensive), NearestWord.To(wrong ?? text, RoutesOf(region)))
            // The first rules are about every firm, and what is about strategic ones never goes over the bridge.
            : Array.TrueForAll(names, n => Route.Parse(n).IsBridge) ? Refused(text, [$"{Route.Gse.Name},{text}"], null)
            : new InitAnswer(string.Join(',', names));
    }

    private static string[] RoutesOf(string region) => [Route.Gse.Name, .. Regions.DepartementsOf(region)!.Select(d => $"departement-{d}")];

    private string Ask(string question, string otherwise)
    {
        errors.Write($"{question} [{otherwise}] ");
        errors.Flush();
        return Console.In.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : otherwise;
    }

    private InitAnswer Refused(string found, IEnumerable<string> allowed, string? nearest) =>
        new(InitWording.Refused(found, string.Join(", ", allowed), nearest, language), IsRight: false);
}
