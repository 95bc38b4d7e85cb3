using System.CommandLine;
using Watch.Contracts;
using Watch.Contracts.Messages;

namespace Watch.Worker.Commands;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    /// <summary>The configuration folder.</summary>
    public static Option<string> Config { get; } = new("--config")
    {
        Description = "The configuration folder.",
        DefaultValueFactory = _ => "config",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The data folder.</summary>
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "The folder of the archive, and in the embedded profile of the stores and deliveries.",
        DefaultValueFactory = _ => "data",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>JSON in a stable shape instead of text.</summary>
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON in a stable shape.",
        Recursive = true,
    };

    /// <summary>One volet alone.</summary>
    public static Option<Volet?> Volet { get; } = MakeVolet();

    /// <summary>The first day of publication to show.</summary>
    public static Option<DateOnly?> Since { get; } = new("--since")
    {
        Description = "Published on or after this day.",
        HelpName = "YYYY-MM-DD",
    };

    /// <summary>At most so many lines.</summary>
    public static Option<int?> Limit { get; } = new("--limit")
    {
        Description = "At most so many.",
        HelpName = "N",
    };

    private static Option<Volet?> MakeVolet()
    {
        Option<Volet?> option = new("--volet")
        {
            Description = "One volet alone: defensive or offensive.",
            HelpName = "VOLET",
            CustomParser = result =>
            {
                if (KebabCase.TryParse(result.Tokens.Single().Value, out Volet volet))
                {
                    return volet;
                }

                result.AddError($"found '{result.Tokens.Single().Value}'; allowed: {string.Join(", ", KebabCase.All<Volet>())}");
                return null;
            },
        };
        return option;
    }
}
