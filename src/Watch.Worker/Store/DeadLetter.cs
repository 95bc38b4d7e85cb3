using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>A notice that a volet could not process; the cursor passed it.</summary>
/// <param name="Position">Its row in the log.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Error">Why.</param>
/// <param name="At">When (UTC).</param>
internal sealed record DeadLetter(long Position, NoticeKey Notice, string Error, DateTimeOffset At);
