using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Fiches;
using Watch.Rules.Matching;
using Watch.Rules.Names;
using Watch.Rules.Ownership;
using Watch.Rules.Text;
using Watch.Sources.Feeds.Finding;
using Watch.Worker.Commands.Checking;
using Watch.Worker.Commands.Rules;
using Watch.Worker.Commands.Rules.Explaining;
using Watch.Worker.Commands.Running;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Commands.Starting;
using Watch.Worker.Commands.Starting.Doctor;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Commands;

/// <summary>How commands write JSON: one object a line, snake_case, every field present.</summary>
internal static class CommandJson
{
    private static CommandJsonContext Context { get; } =
        new(new JsonSerializerOptions(CommandJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(Shown()) });

    public static string Write<T>(T value)
        where T : notnull => JsonSerializer.Serialize(value, value.GetType(), Context);

    // What a terminal would obey stands escaped, so that the JSON of a record is exact and can be shown.
    private static TextEncoderSettings Shown()
    {
        TextEncoderSettings shown = new(UnicodeRanges.All);
        for (char c = char.MinValue; c < char.MaxValue; c++)
        {
            if (!PrintableText.IsPrintable([c]))
            {
                shown.ForbidCharacter(c);
            }
        }

        return shown;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified,
    Converters = [
        typeof(KebabCase<EventKind>),
        typeof(KebabCase<NoticeType>),
        typeof(KebabCase<PartyRole>),
        typeof(KebabCase<PersonType>),
        typeof(KebabCase<OfficerChange>),
        typeof(KebabCase<OfficerFunction>),
        typeof(KebabCase<CapitalDirection>),
        typeof(KebabCase<CrossingDirection>),
        typeof(KebabCase<HoldingForm>),
        typeof(KebabCase<ParentLevel>),
        typeof(KebabCase<EntityAspect>),
        typeof(KebabCase<InsolvencyProcedure>),
        typeof(KebabCase<RejectReason>),
        typeof(KebabCase<Volet>),
        typeof(KebabCase<Severity>),
        typeof(KebabCase<AlertStatus>),
        typeof(KebabCase<ClassificationScheme>),
        typeof(KebabCase<Outcome>),
        typeof(KebabCase<NameOutcome>),
        typeof(KebabCase<MessageType>),
        typeof(KebabCase<DeliveryState>),
        typeof(KebabCase<WorkerState>),
        typeof(KebabCase<FicheNameKind>),
        typeof(KebabCase<FicheOfficerState>),
        typeof(KebabCase<FicheProcedureState>),
        typeof(KebabCase<FichePatentState>),
        typeof(KebabCase<OwnershipBasis>),
        typeof(KebabCase<ControlBasis>),
        typeof(KebabCase<OwnershipDoubt>),
        typeof(KebabCase<NoOwner>),
        typeof(KebabCase<FindingState>),
    ]
)]
[JsonSerializable(typeof(NoticeLine))]
[JsonSerializable(typeof(FoundFeed))]
[JsonSerializable(typeof(AlertLine))]
[JsonSerializable(typeof(EditionLine))]
[JsonSerializable(typeof(VerifiedEditions))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(CodeLine))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(RuleLine))]
[JsonSerializable(typeof(RouteLine))]
[JsonSerializable(typeof(RoutedLine))]
[JsonSerializable(typeof(InitReport))]
[JsonSerializable(typeof(IssueLine))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(ExplainLine))]
[JsonSerializable(typeof(ExplainAlertLine))]
[JsonSerializable(typeof(ExplainReport))]
[JsonSerializable(typeof(ExampleLine))]
[JsonSerializable(typeof(TestReport))]
[JsonSerializable(typeof(LiveItem))]
[JsonSerializable(typeof(LiveSummary))]
[JsonSerializable(typeof(SourceLine))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(BackfillReport))]
[JsonSerializable(typeof(BacktestLine))]
[JsonSerializable(typeof(BacktestReport))]
[JsonSerializable(typeof(QuarantineLine))]
[JsonSerializable(typeof(QuarantinedRowLine))]
[JsonSerializable(typeof(OpenLine))]
[JsonSerializable(typeof(ShownDelivery))]
[JsonSerializable(typeof(ShownDeadLetter))]
[JsonSerializable(typeof(RetriedRows))]
[JsonSerializable(typeof(RetryReport))]
[JsonSerializable(typeof(NameLine))]
[JsonSerializable(typeof(Fiche))]
internal sealed partial class CommandJsonContext : JsonSerializerContext;
