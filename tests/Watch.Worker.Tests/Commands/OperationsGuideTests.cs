using System.Text.RegularExpressions;
using Watch.Testing;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What the guide for operators says that they see is what a test has seen.</summary>
public sealed partial class OperationsGuideTests
{
    // Where a row is about what only people do, or about another program, there is nothing to be held.
    private const string OfOthers = "(held by others)";

    private static readonly Dictionary<string, string> Held = new(StringComparer.Ordinal)
    {
        ["`status` shows a fault of a route, \"no queue is bound"] =
            "A_route_without_a_queue_is_a_failure_that_status_shows_and_the_rest_is_sent",
        ["\"the queue of the route 'X' refuses"] = "A_full_queue_is_told_as_a_nack_and_the_others_get_theirs_in_the_same_round",
        ["\"the folder of the route 'X' cannot be written"] = "A_folder_that_was_in_the_way_for_long_is_used_as_soon_as_it_is_gone",
        ["a fault of a route on `page`, \"the pages cannot be written"] =
            "What_keeps_pages_from_being_written_is_told_and_ends_when_it_is_mended",
        ["a fault of the channel, \"the broker did not confirm"] = "A_login_that_is_refused_is_the_fault_of_the_channel_and_says_so",
        ["a fault of the channel, \"the data folder cannot be written"] = "A_data_folder_that_takes_nothing_is_the_fault_of_the_channel",
        ["\"The remote certificate was rejected"] = "A_certificate_that_signs_itself_is_refused",
        ["failing messages"] = "Something_in_the_place_of_one_file_is_the_fault_of_that_message_and_its_reason_names_no_firm",
        ["withheld messages"] = "An_alert_of_a_firm_that_became_strategic_is_withheld_for_good_with_the_reason",
        ["a queue grows"] = OfOthers,
        ["messages in a `.dead` queue"] = "A_message_that_its_reader_rejects_goes_to_the_dead_letters_of_that_queue",
        ["`log.db is damaged`"] = "A_damaged_page_is_told_with_its_file_and_what_to_do",
        ["\"another session has held a lock"] = "A_wait_for_a_lock_has_an_end_that_names_the_cause",
        ["an entry exchange, `alerts.…`, was deleted or retyped"] =
            "A_sender_that_spoils_its_own_exchange_reaches_nobody_and_stops_nobody_else",
        ["\"The copy of the log and the log have parted\""] = "A_copy_of_another_log_is_refused_with_what_to_look_for_and_stays_as_it_is",
        ["\"the volets are not separated\""] = "One_server_for_both_volets_is_told_each_time",
        ["`alarm: …`"] = "What_fails_is_told_with_route_channel_attempts_and_reason_and_becomes_an_alarm_after_a_while",
        ["`alarm: V: rows of the log wait"] = "Rows_that_no_volet_judges_are_an_alarm_by_when_the_first_of_them_was_stored",
        ["`alarm: the source S fails`"] = "A_source_is_an_alarm_when_its_runs_fail_for_long_and_not_since_its_last_success",
        ["`alarm: V: a notice is set aside`"] = "What_was_set_aside_long_ago_is_an_alarm",
        ["`worker R: dead`"] = "A_worker_may_be_required",
        ["`worker R: stopped`"] = "A_worker_is_alive_while_it_beats_dead_when_it_no_longer_does_and_stopped_when_it_said_so",
        ["`log: cannot be read`"] = "A_file_that_is_no_store_is_named_and_the_others_are_shown",
        ["`N notices set aside`"] = "A_notice_whose_chain_is_mended_is_judged_again_and_ends_as_if_nothing_had_been",
        ["`N rows cannot be read`"] = "A_row_that_cannot_be_read_is_listed_by_the_volet_and_no_command_ends_with_a_stack_trace",
        ["\"N messages cannot be read\""] = "A_row_that_was_mended_is_read_again_and_its_message_goes",
        ["`configuration: N errors`"] = "A_broken_rule_is_counted_by_status_and_hides_nothing_that_is_stored",
        ["a source is `held by … void`"] = "A_lock_of_a_clock_that_was_wrong_is_told_as_void",
    };

    [Fact]
    public void Every_row_of_what_an_operator_may_see_is_held_by_a_test() =>
        Assert.All(
            RowsOf("When something is wrong"),
            row => Assert.Single(Held.Keys, key => row.StartsWith(key, StringComparison.Ordinal))
        );

    [Fact]
    public void No_test_is_named_for_a_row_that_is_gone() =>
        Assert.All(Held.Keys, key => Assert.Single(RowsOf("When something is wrong"), r => r.StartsWith(key, StringComparison.Ordinal)));

    [Fact]
    public void Each_of_these_tests_is_there()
    {
        string tests = string.Concat(
            Directory.EnumerateFiles(Repository.PathTo("tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
        );
        Assert.All(
            Held.Values.Where(t => !string.Equals(t, OfOthers, StringComparison.Ordinal)),
            test => Assert.Contains($" {test}(", tests, StringComparison.Ordinal)
        );
    }

    private static IReadOnlyList<string> RowsOf(string heading)
    {
        string guide = File.ReadAllText(Repository.PathTo("docs", "operations.md"));
        int from = guide.IndexOf($"## {heading}", StringComparison.Ordinal);
        int to = guide.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        string[] rows = [.. Row.Matches(guide[from..(to < 0 ? guide.Length : to)]).Select(m => m.Groups["seen"].Value.Trim())];
        Assert.True(rows.Length > 2);
        return rows[2..];
    }

    [GeneratedRegex(@"^\|(?<seen>[^|]*)\|.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Row { get; }
}
