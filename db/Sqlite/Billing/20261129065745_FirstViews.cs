using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class FirstViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_Readings_Period",
                table: "billing_Readings");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Sources_SourceId",
                table: "billing_Sources",
                column: "SourceId",
                filter: "[Kind] = 'PoolShare'");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Readings_Period_Billed_MeterId",
                table: "billing_Readings",
                columns: new[] { "Period", "Billed", "MeterId" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_Readings_Period_MeterId",
                table: "billing_Readings",
                columns: new[] { "Period", "MeterId" },
                filter: "[Hold] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Payments_Cashier",
                table: "billing_Payments",
                column: "Cashier");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Meters_UnitCode_Number",
                table: "billing_Meters",
                columns: new[] { "UnitCode", "Number" });

            // with the amounts in it, a month's and a day's sums are read off the index alone
            migrationBuilder.Sql("""CREATE INDEX "IX_billing_Charges_Period_Number" ON "billing_Charges" ("Period", "Number", "AmountFen", "PaidFen", "FeePaidFen", "CounterNumber");""");
            migrationBuilder.Sql("""DROP INDEX "IX_billing_Payments_Date";""");
            migrationBuilder.Sql("""CREATE INDEX "IX_billing_Payments_Date" ON "billing_Payments" ("Date", "Id", "AmountFen", "SettledFen", "PrepaidFen", "Cashier");""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP INDEX "IX_billing_Payments_Date";""");
            migrationBuilder.Sql("""CREATE INDEX "IX_billing_Payments_Date" ON "billing_Payments" ("Date");""");

            migrationBuilder.DropIndex(
                name: "IX_billing_Sources_SourceId",
                table: "billing_Sources");

            migrationBuilder.DropIndex(
                name: "IX_billing_Readings_Period_Billed_MeterId",
                table: "billing_Readings");

            migrationBuilder.DropIndex(
                name: "IX_billing_Readings_Period_MeterId",
                table: "billing_Readings");

            migrationBuilder.DropIndex(
                name: "IX_billing_Payments_Cashier",
                table: "billing_Payments");

            migrationBuilder.DropIndex(
                name: "IX_billing_Meters_UnitCode_Number",
                table: "billing_Meters");

            migrationBuilder.DropIndex(
                name: "IX_billing_Charges_Period_Number",
                table: "billing_Charges");

            migrationBuilder.CreateIndex(
                name: "IX_billing_Readings_Period",
                table: "billing_Readings",
                column: "Period");
        }
    }
}
