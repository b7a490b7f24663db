using CsCheck;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;
using PropertyHub.Platform.Imports;

namespace PropertyHub.HrAppraisal.Tests.Occurrences;

public sealed class PairingTests
{
    static readonly Gen<Fingerprint> Identity = Gen.Const("abc").Select(Gen.Int[0, 2], (letters, i) => Fingerprint.Of(letters[i..(i + 1)]));
    static readonly Gen<ulong> Rest = Gen.ULong[0, 2];
    static readonly Gen<RowPrint> AnyRow = Gen.Select(Identity, Rest, Gen.Enum<OccurrenceState>().Nullable(),
        (identity, rest, state) => new RowPrint(identity, rest, state));

    static readonly Gen<KnownPrint> AnyKnown = Gen.Select(Identity, Rest, Gen.Enum<OccurrenceState>(), Gen.Bool,
        (identity, rest, state, isDecided) => new KnownPrint(0, identity, rest, state, isDecided));

    static readonly Gen<(RowPrint[] Rows, KnownPrint[] Known)> Any = Gen.Select(AnyRow.Array[0, 12], AnyKnown.Array[0, 12],
        (rows, known) => (rows, known.Index().Select(one => one.Item with { Id = one.Index + 1 }).ToArray()));

    [Fact]
    public void Every_known_one_is_taken_at_most_once_and_only_by_a_row_of_its_identity() => Any.Sample((rows, known) =>
    {
        var ids = Pairing.Of(rows, [.. known]);
        var taken = rows.Index().Select(row => ids.IdOf(row.Index)).OfType<long>().ToList();
        var byId = known.ToDictionary(one => one.Id);
        return taken.Distinct().Count() == taken.Count && rows.Index().All(row => ids.IdOf(row.Index) is not { } id || byId[id].Identity == row.Item.Identity);
    });

    [Fact]
    public void A_row_is_new_only_when_no_known_one_is_left_for_it() => Any.Sample((rows, known) =>
    {
        var ids = Pairing.Of(rows, [.. known]);
        return rows.Index().GroupBy(row => row.Item.Identity).All(equals =>
            equals.Count(row => ids.IdOf(row.Index) is not null) == Math.Min(equals.Count(), known.Count(one => one.Identity == equals.Key)));
    });

    [Fact]
    public void What_the_export_of_the_known_ones_says_pairs_each_with_one_that_it_leaves_as_it_is() => Any.Sample((_, known) =>
    {
        var byId = known.ToDictionary(one => one.Id);
        RowPrint[] rows = [.. known.Reverse().Select(one => new RowPrint(one.Identity, one.Rest, one.State))];
        var ids = Pairing.Of(rows, [.. known]);
        return rows.Index().All(row => ids.IsSame(row.Index) && ids.IdOf(row.Index) is { } id && byId[id].Rest == row.Item.Rest
            && Pairing.SaysNothingNew(row.Item.State, byId[id].State, byId[id].IsDecided));
    });
}
