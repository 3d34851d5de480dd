using System.Globalization;
using Microsoft.Extensions.Options;
using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Analytics.Model;
using SmartSupervision.Dashboard.Data;
using SmartSupervision.Dashboard.Import.Headers;
using SmartSupervision.Dashboard.Import.Values;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Import;

/// <summary>What the import of every file needs to know beside the file: items, units, today, working days, the payees' key.</summary>
public sealed class FileImportParts(
    SupervisionCatalogue catalogue, WorkingCalendar calendar, IOptions<ImportOptions> options, IOptions<StorageOptions> storage, TimeProvider clock)
{
    private readonly LocalTime local = new(options);

    /// <summary>Now, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A moment as people in the district write it.</summary>
    public string LocalTime(DateTime moment) =>
        local.Of(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The readers of a file's columns.</summary>
    internal ValueReaders Readers(UnitIndex units, ImportMapping? mapping) => new(
        catalogue.Items,
        units,
        new PayeeValues(PayeeKey.ReadOrCreate(KeyFile)),
        calendar,
        DateOnly.FromDateTime(local.Of(Now)),
        options.Value.EarliestYear,
        mapping);

    private string KeyFile => options.Value.PayeeKeyFile.Length > 0 ? options.Value.PayeeKeyFile : Path.Combine(storage.Value.FullFolder, "payee.key");
}
