using System.CommandLine;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>notices</c>: lists and exports the log.</summary>
internal static class NoticesCommand
{
    private static readonly Option<string?> Id = new("--id") { Description = "The notice of this id.", HelpName = "ID" };
    private static readonly Option<Siren?> Firm = CommonOptions.Firm("With a party of this SIREN.");
    private static readonly Option<string?> Number = MakeNumber();
    private static readonly Option<EventKind?> Kind = CommonOptions.Of<EventKind>(
        "--kind",
        "KIND",
        "With an event of this kind.",
        string.Join(", ", KebabCase.All<EventKind>()),
        static word => KebabCase.TryParse(word, out EventKind kind) ? kind : null
    );

    public static Command Make(TimeProvider time) =>
        new Command("notices", "List the notices of the log, newest publication first.")
        {
            Id,
            Firm,
            Number,
            Kind,
            CommonOptions.Since,
            CommonOptions.Limit,
            CommonOptions.Volet,
        }.ListsStored(
            WorkerRoles.Ingest,
            time,
            (workspace, arguments, ct) =>
            {
                INoticeLog log = workspace.Stores.LogOf(workspace.Volets);
                return ReplacedNotices.LinesAsync(log, log.QueryAsync(QueryOf(arguments), ct), ct);
            }
        );

    private static NoticeQuery QueryOf(ParseResult arguments) =>
        new()
        {
            Id = arguments.GetValue(Id),
            Siren = arguments.GetValue(Firm),
            Number = arguments.GetValue(Number),
            Kind = arguments.GetValue(Kind),
            Since = arguments.GetValue(CommonOptions.Since),
            Limit = arguments.GetValue(CommonOptions.Limit),
        };

    private static Option<string?> MakeNumber() =>
        new("--number")
        {
            Description = "With a party of this LEI or ISIN.",
            HelpName = "NUMBER",
            CustomParser = result =>
            {
                string word = result.Tokens.Single().Value;
                string? number =
                    Lei.TryParse(word, out Lei lei) ? lei.Value
                    : Isin.TryParse(word, out Isin isin) ? isin.Value
                    : null;
                if (number is null)
                {
                    result.AddError($"found '{word}'; allowed: an LEI of twenty characters, or an ISIN of twelve");
                }

                return number;
            },
        };
}
