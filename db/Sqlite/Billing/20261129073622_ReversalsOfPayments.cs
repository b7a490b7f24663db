using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class ReversalsOfPayments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_billing_Payments_ReversalOf",
                table: "billing_Payments",
                column: "ReversalOf",
                filter: "[ReversalOf] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_billing_Payments_ReversalOf",
                table: "billing_Payments");
        }
    }
}
