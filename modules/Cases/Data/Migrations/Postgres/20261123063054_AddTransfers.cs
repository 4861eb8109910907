using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddTransfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HandoverTo",
                table: "cases_consent",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "cases_transfer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Parts = table.Column<List<string>>(type: "text[]", nullable: false),
                    Message = table.Column<byte[]>(type: "bytea", nullable: true),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    OfferedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Refusal = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_transfer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_transfer_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_transfer_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_transfer_offer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Restricted = table.Column<bool>(type: "boolean", nullable: false),
                    Parts = table.Column<List<string>>(type: "text[]", nullable: false),
                    Message = table.Column<byte[]>(type: "bytea", nullable: true),
                    OfferedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    OfferedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Refusal = table.Column<byte[]>(type: "bytea", nullable: true),
                    Talks = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_transfer_offer", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_CaseId",
                table: "cases_transfer",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_ConsentId",
                table: "cases_transfer",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_MunicipalityId_CaseId_OfferedAt",
                table: "cases_transfer",
                columns: new[] { "MunicipalityId", "CaseId", "OfferedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_MunicipalityId_OfferedAt_Id",
                table: "cases_transfer",
                columns: new[] { "MunicipalityId", "OfferedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_MunicipalityId_State_ExpiresOn",
                table: "cases_transfer",
                columns: new[] { "MunicipalityId", "State", "ExpiresOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_offer_MunicipalityId_CaseId",
                table: "cases_transfer_offer",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_offer_MunicipalityId_State_ExpiresOn",
                table: "cases_transfer_offer",
                columns: new[] { "MunicipalityId", "State", "ExpiresOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_transfer");

            migrationBuilder.DropTable(
                name: "cases_transfer_offer");

            migrationBuilder.DropColumn(
                name: "HandoverTo",
                table: "cases_consent");
        }
    }
}
