using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>What the kind codes of the EPO announce (WIPO ST.16).</summary>
internal static class SdobiKinds
{
    private const string Correction = "correction de la publication";
    private const string Limitation = "limitation du brevet";

    /// <summary>What is announced; of a correction that names what it corrects, the same as was announced.</summary>
    public static NoticeEvent Of(string kind, string? corrected, DateOnly day, RecordNotes notes)
    {
        EventKind? announced = KindOf(corrected ?? kind);
        if (announced is null)
        {
            notes.Warn("unknown-category", kind);
        }

        return new NoticeEvent
        {
            Kind = announced ?? EventKind.PatentOtherAct,
            On = day,
            Label = kind switch
            {
                [_, '8' or '9'] => Correction,
                "B3" => Limitation,
                _ => null,
            },
            Code = kind,
        };
    }

    private static EventKind? KindOf(string kind) =>
        kind switch
        {
            "A1" or "A2" => EventKind.PatentApplication,
            "A3" or "A4" => EventKind.PatentSearchReport,
            "B1" => EventKind.PatentGrant,
            "B2" => EventKind.PatentOpposition,
            "B3" or [('A' or 'B'), '8' or '9'] => EventKind.PatentOtherAct,
            _ => null,
        };
}
