'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { changePrice } from './change-price.ts'
import { createCategory } from './create-category.ts'
import * as variants from './desk/add-variant.ts'
import * as plans from './desk/cancel-plan.ts'
import * as drafts from './desk/draft-product.ts'
import * as attributes from './desk/edit-attributes.ts'
import * as categories from './desk/edit-category.ts'
import * as images from './desk/edit-images.ts'
import * as products from './desk/edit-product.ts'
import * as edits from './desk/edit-variant.ts'
import * as offers from './desk/offer-variant.ts'
import * as planning from './desk/plan-price.ts'
import * as removal from './desk/remove-variant.ts'
import * as schemas from './desk/schema.ts'
import * as status from './desk/set-status.ts'

export const draftProduct = staffAction('catalogue.edit', schemas.draftProductSchema, (input) => drafts.draftProduct(input))
export const editProduct = staffAction('catalogue.edit', schemas.editProductSchema, (input) => products.editProduct(input))
export const setStatus = staffAction('catalogue.edit', schemas.setStatusSchema, (input) => status.setStatus(input))
export const addVariant = staffAction('catalogue.edit', schemas.addVariantSchema, (input) => variants.addVariant(input))
export const editVariant = staffAction('catalogue.edit', schemas.editVariantSchema, (input) => edits.editVariant(input))
export const moveVariant = staffAction('catalogue.edit', schemas.moveVariantSchema, (input) => edits.moveVariant(input))
export const offerVariant = staffAction('catalogue.edit', schemas.offerVariantSchema, (input) => offers.offerVariant(input))
export const removeVariant = staffAction('catalogue.edit', schemas.removeVariantSchema, (input) => removal.removeVariant(input))
export const editAttributes = staffAction('catalogue.edit', schemas.editAttributesSchema, (input) => attributes.editAttributes(input))
export const editImages = staffAction('catalogue.edit', schemas.editImagesSchema, (input) => images.editImages(input))

export const setPrice = staffAction('prices.edit', schemas.setPriceSchema, ({ variant, revision, price, oldPrice }) =>
  changePrice({ sku: variant, revision, price, oldPrice }),
)
export const planPrice = staffAction('prices.edit', schemas.planPriceSchema, (input, { personId }) => planning.planPrice(input, personId))
export const cancelPlan = staffAction('prices.edit', schemas.cancelPlanSchema, ({ plan }) => plans.cancelPlan(plan))

export const openCategory = staffAction('catalogue.edit', schemas.openCategorySchema, (input) => createCategory(input))
export const editCategory = staffAction('catalogue.edit', schemas.editCategorySchema, (input) => categories.editCategory(input))
export const moveCategory = staffAction('catalogue.edit', schemas.moveCategorySchema, (input) => categories.moveCategory(input))
export const deleteCategory = staffAction('catalogue.edit', schemas.deleteCategorySchema, (input) => categories.deleteCategory(input))
