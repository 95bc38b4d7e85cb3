using System.CommandLine;
using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    /// <summary>The configuration folder.</summary>
    public static Option<string> Config { get; } =
        new("--config")
        {
            Description = "The configuration folder.",
            DefaultValueFactory = _ => "config",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>The data folder.</summary>
    public static Option<string> Data { get; } =
        new("--data")
        {
            Description = "The folder of the archive, and in the embedded profile of the stores and deliveries.",
            DefaultValueFactory = _ => "data",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>JSON in a stable shape instead of text.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON in a stable shape.", Recursive = true };

    /// <summary>Where something that was not foreseen went wrong, in the words of the program.</summary>
    public static Option<bool> Verbose { get; } =
        new("--verbose") { Description = "Of a failure that was not foreseen, print where it happened.", Recursive = true };

    /// <summary>The language of messages; null for that of the machine.</summary>
    public static Option<MessageLanguage?> Lang { get; } = MakeLang();

    /// <summary>One volet alone.</summary>
    public static Option<Volet?> Volet { get; } = MakeVolet();

    /// <summary>The first day of publication to show.</summary>
    public static Option<DateOnly?> Since { get; } = Day("--since", "Published on or after this day.");

    /// <summary>At most so many lines.</summary>
    public static Option<int?> Limit { get; } =
        Of<int>(
            "--limit",
            "N",
            "At most so many.",
            "a whole number from 1",
            static word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null
        );

    /// <summary>An option with one word, which is read or refused with what is allowed.</summary>
    public static Option<T?> Of<T>(string name, string helpName, string description, string allowed, Func<string, T?> read)
        where T : struct =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                string word = result.Tokens.Single().Value;
                T? value = read(word);
                if (value is null)
                {
                    result.AddError($"found '{name} {word}'; allowed: {allowed}");
                }

                return value;
            },
        };

    /// <summary>A day.</summary>
    public static Option<DateOnly?> Day(string name, string description) =>
        Of<DateOnly>(
            name,
            "YYYY-MM-DD",
            description,
            "a day as in 2026-11-23",
            static word =>
                DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null
        );

    /// <summary>A firm by its SIREN.</summary>
    public static Option<Siren?> Firm(string description) =>
        Of<Siren>(
            "--firm",
            "SIREN",
            description,
            "nine digits that pass the Luhn check",
            static word => Siren.TryParse(word, out Siren siren) ? siren : null
        );

    /// <summary>The language that whoever typed the command reads.</summary>
    public static MessageLanguage LanguageOf(ParseResult arguments) =>
        (arguments.GetResult(Lang) is { } given && !given.Errors.Any() ? arguments.GetValue(Lang) : null)
        ?? MessageLanguages.OfMachine(Environment.GetEnvironmentVariable);

    private static Option<MessageLanguage?> MakeLang()
    {
        Option<MessageLanguage?> lang = Of<MessageLanguage>(
            "--lang",
            "fr|en",
            "The language of messages: fr or en.",
            string.Join(", ", MessageLanguages.Words),
            MessageLanguages.Of
        );
        lang.Recursive = true;
        return lang;
    }

    private static Option<Volet?> MakeVolet() =>
        Of<Volet>(
            "--volet",
            "VOLET",
            "One volet alone: defensive or offensive.",
            string.Join(", ", KebabCase.All<Volet>()),
            static word => KebabCase.TryParse(word, out Volet volet) ? volet : null
        );
}
