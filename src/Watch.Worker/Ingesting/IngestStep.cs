using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>One step of an ingestion, in order: what was read, for the log and the notes.</summary>
internal abstract record IngestStep
{
    private IngestStep() { }

    /// <summary>A document is being read.</summary>
    internal sealed record Begun(string Document) : IngestStep;

    /// <summary>Notices for one transaction of the log.</summary>
    /// <param name="Candidates">They.</param>
    /// <param name="Package">See <see cref="IDocumentParser.PackageOf"/>.</param>
    internal sealed record Batch(IReadOnlyList<LogCandidate> Candidates, string Package) : IngestStep;

    /// <summary>The header of a publication of a register.</summary>
    internal sealed record Published(RegisterOrigin Origin) : IngestStep;

    /// <summary>Records of a register for one transaction.</summary>
    internal sealed record Records(IReadOnlyList<RegisterRecord> States) : IngestStep;

    /// <summary>A whole publication of a register was read to its last record.</summary>
    /// <param name="Unread">The subjects of those that could not be read.</param>
    internal sealed record Complete(IReadOnlyCollection<string> Unread) : IngestStep;

    /// <summary>A document has been read to its end; its notices came before.</summary>
    internal sealed record Read : IngestStep
    {
        /// <summary>Who read it.</summary>
        public required IDocumentParser Parser { get; init; }

        /// <summary>Its name.</summary>
        public required string Document { get; init; }

        /// <summary>The SHA-256 of its bytes.</summary>
        public required string Hash { get; init; }

        /// <summary>How many they are.</summary>
        public required long Bytes { get; init; }

        /// <summary>Records to set aside.</summary>
        public required IReadOnlyList<Parsed.Rejected> Rejected { get; init; }

        /// <summary>What was odd, counted.</summary>
        public required IReadOnlyDictionary<ParseWarning, int> Warnings { get; init; }

        /// <summary>With more that was odd about it.</summary>
        public Read With(IReadOnlyCollection<ParseWarning> more)
        {
            Dictionary<ParseWarning, int> warnings = new(Warnings);
            foreach (ParseWarning warning in more)
            {
                warnings[warning] = warnings.GetValueOrDefault(warning) + 1;
            }

            return this with
            {
                Warnings = warnings,
            };
        }
    }

    /// <summary>A whole document that no parser or container could open; its source is null when a person chose it.</summary>
    internal sealed record Refused(SourceId? Source, string Document, RejectReason Reason, string Detail) : IngestStep;

    /// <summary>An oddity of a container that cost nothing.</summary>
    internal sealed record Odd : IngestStep;

    /// <summary>A file that is no data by its name, or that its publisher packs beside its records.</summary>
    internal sealed record Skipped : IngestStep;
}
