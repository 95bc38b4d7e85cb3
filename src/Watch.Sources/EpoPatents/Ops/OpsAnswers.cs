using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>Tells what came of a question.</summary>
internal static class OpsAnswers
{
    /// <summary>Of what was fetched.</summary>
    /// <param name="fetched">What came.</param>
    /// <param name="body">What was written, where a body came.</param>
    /// <param name="service">What was asked.</param>
    /// <param name="pace">What is known of the load of the services, this answer included.</param>
    /// <param name="now">When it came.</param>
    public static OpsAnswer Of(Fetched fetched, MemoryStream body, string service, OpsPace pace, DateTimeOffset now)
    {
        if (fetched is not Fetched.Failed failed)
        {
            return OfBody(body, now);
        }

        if (failed.Reply is { Status: 404 } reply && OpsErrorText.CodeOf(reply.Text) == OpsErrorText.NothingFound)
        {
            return new OpsAnswer.Nothing();
        }

        OpsFault fault = OpsFaults.Of(failed, now);
        if (OpsErrorText.CodeOf(failed.Reply?.Text ?? "") == OpsErrorText.Robot)
        {
            pace.Slow(now);
        }

        return new OpsAnswer.Failed(
            !IsForQuota(failed) && pace.ShutUntil.TryGetValue(service, out DateTimeOffset until) && until > now
                ? fault with
                {
                    Remedy = OpsRemedy.Wait,
                    Condition = SourceCondition.Blocked,
                    RetryAt = until,
                }
                : fault
        );
    }

    private static OpsAnswer OfBody(MemoryStream body, DateTimeOffset now)
    {
        (OpsPage? page, string? code, string reason) = OpsPageReader.Read(body);
        return page is not null ? new OpsAnswer.Found(page, body.ToArray())
            : code == OpsErrorText.NothingFound ? new OpsAnswer.Nothing()
            : new OpsAnswer.Failed(OpsFaults.OfCode(code, now) ?? new OpsFault(reason));
    }

    private static bool IsForQuota(Fetched.Failed failed) =>
        failed.Fault.IsOfToken || failed.Reply?.Header(OpsFaults.RejectionHeader) is { Length: > 0 };
}
